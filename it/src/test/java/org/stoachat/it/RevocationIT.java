package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/**
 * R-CAT-8: each way of losing a right puts a connected session out within two seconds, and nothing later reaches it; as
 * soon as the right comes back, the session is told.
 */
class RevocationIT extends OutsideTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String EVERYBODY = "/groups/5f0b0000-0000-4000-8000-000000000020";
    private static final String BRIDGE_TEAM = "5f0b0000-0000-4000-8000-000000000021";
    private static final String ENGINEERING = "5f0b0000-0000-4000-8000-000000000002";
    private static final String PROJECTS = "/categories/5f0d0000-0000-4000-8000-000000000002";

    /** How Bob loses a room, and how he gets it back. */
    private enum Way {
        LEAVES_A_GROUP(
                DemoContent.HARBOUR_BRIDGE, "access", "/groups/" + BRIDGE_TEAM + "/members/" + DemoContent.BOB, false),
        HIS_GROUP_LEAVES_ANOTHER(DemoContent.COFFEE_CORNER, "access", EVERYBODY + "/members/" + BRIDGE_TEAM, false),
        IS_DENIED(DemoContent.TOOLS, "access", PROJECTS + "/denied/" + DemoContent.BOB, true),
        IS_DENIED_THROUGH_A_GROUP(DemoContent.TOOLS, "access", PROJECTS + "/denied/" + BRIDGE_TEAM, true),
        IS_ALLOWED_NO_MORE(DemoContent.TOOLS, "access", PROJECTS + "/allowed/" + ENGINEERING, false),
        IS_NO_MEMBER_ANY_MORE(
                DemoContent.DESIGN_REVIEW,
                "access",
                "/rooms/" + DemoContent.DESIGN_REVIEW + "/members/" + DemoContent.BOB,
                false),
        FINDS_THE_ROOM_DISABLED(DemoContent.TOOLS, "disabled", "{\"disabled\":true}", "{\"disabled\":false}"),
        IS_DISABLED(
                DemoContent.TOOLS,
                "access",
                "/users/" + DemoContent.BOB,
                "{\"disabled\":true}",
                "{\"disabled\":false}");

        private final UUID room;
        private final String event;
        private final String resource;
        private final String loseBy;
        private final String loseWith;
        private final String regainBy;
        private final String regainWith;

        Way(UUID room, String event, String entry, boolean comes) {
            this.room = room;
            this.event = event;
            this.resource = entry;
            this.loseBy = comes ? "PUT" : "DELETE";
            this.loseWith = null;
            this.regainBy = comes ? "DELETE" : "PUT";
            this.regainWith = null;
        }

        Way(UUID room, String event, String lost, String regained) {
            this(room, event, "/rooms/" + room, lost, regained);
        }

        Way(UUID room, String event, String resource, String lost, String regained) {
            this.room = room;
            this.event = event;
            this.resource = resource;
            this.loseBy = "PATCH";
            this.loseWith = lost;
            this.regainBy = "PATCH";
            this.regainWith = regained;
        }

        /** Only of rooms that somebody has a role in they are told. */
        boolean isBobEntered() {
            return !room.equals(DemoContent.COFFEE_CORNER);
        }

        /** Bob hears of the room again; by the frame with which he was put out, if that was of access. */
        Predicate<JsonObject> comesBack() {
            if (event.equals("disabled")) {
                return event("changed", room);
            }
            AtomicInteger heard = new AtomicInteger();
            return frame -> event(event, room).test(frame) && heard.incrementAndGet() == 2;
        }
    }

    private final RestClient admin = rest("admin").with("Content-Type", "application/json");

    private void send(String method, String resource, String body) {
        Answer answer = admin.send(method, "/api/v1" + resource, body);
        assertEquals(2, answer.status() / 100, answer::toString);
    }

    private static Predicate<JsonObject> event(String event, UUID room) {
        return frame -> frame.getString("type").equals("room")
                && frame.getString("event").equals(event)
                && frame.getString("roomId").equals(room.toString());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whoLosesTheRightIsOutWithinTwoSeconds(Way way) {
        LiveClient bob = live("bob");
        bob.join(way.room);
        String after = Unique.text("not for Bob");
        try {
            send(way.loseBy, way.resource, way.loseWith);
            rest("admin").say(way.room, after);
            bob.await("being put out", TWO_SECONDS, event(way.event, way.room));
            assertTrue(bob.ping().getJsonObject("rooms").isEmpty(), "the session has left the room");
            assertTrue(bob.posts(way.room).stream()
                    .noneMatch(post -> post.getString("text").equals(after)));
        } finally {
            send(way.regainBy, way.resource, way.regainWith);
        }
        if (way.isBobEntered()) {
            bob.await("being told of the room again", TWO_SECONDS, way.comesBack());
        }
        bob.join(way.room);
    }
}
