package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Participants, presence and typing in a room (R-SESS-3, interfaces.md §5), as those in it see them. */
class PresenceIT extends OutsideTest {

    private static final String DEMO_POOL = "5f0a0000-0000-4000-8000-000000000002";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient admin = rest("admin").with("Content-Type", "application/json");
    private UUID room;

    /** A closed room of Alice, Bob and Carol. */
    @BeforeEach
    void makeRoom() {
        room = UUID.fromString(admin.post(
                        "/rooms",
                        Json.createObjectBuilder()
                                .add("name", Unique.text("presence"))
                                .add("categoryId", "5f0d0000-0000-4000-8000-000000000002")
                                .add("privacy", "closed")
                                .build())
                .expect(201)
                .json()
                .getString("id"));
        for (UUID member : List.of(DemoContent.ALICE, DemoContent.BOB, DemoContent.CAROL)) {
            assertTrue(
                    rest("admin").put("/rooms/" + room + "/members/" + member).status() < 300);
        }
    }

    @AfterEach
    void deleteRoom() {
        assertTrue(admin.delete("/rooms/" + room).status() < 500);
    }

    private LiveClient enter(String user) {
        LiveClient session = live(user);
        session.join(room);
        return session;
    }

    private Predicate<JsonObject> participants(int count, Predicate<JsonObject> further) {
        return frame -> frame.getString("type").equals("participants")
                && frame.getString("roomId").equals(room.toString())
                && frame.getInt("count") == count
                && further.test(frame);
    }

    private static boolean names(JsonObject frame, String list, UUID user) {
        return frame.containsKey(list) && frame.getJsonArray(list).toString().contains(user.toString());
    }

    private static void say(LiveClient session, String state) {
        session.sendRaw("{\"type\":\"presence\",\"state\":\"" + state + "\"}");
    }

    private void type(LiveClient session) {
        session.sendRaw("{\"type\":\"typing\",\"roomId\":\"" + room + "\"}");
    }

    private static Predicate<JsonObject> changed(UUID user, String state) {
        return frame -> names(frame, "changed", user)
                && frame.getJsonArray("changed").toString().contains("\"" + state + "\"");
    }

    @Test
    void whoComesAndGoesIsSeenOnceHoweverManyDevicesTheyHave() {
        LiveClient alice = enter("alice");
        alice.await("everybody", participants(1, frame -> frame.getBoolean("all", false)));
        LiveClient bob = enter("bob");
        bob.await(
                "everybody",
                participants(
                        2,
                        frame -> frame.getBoolean("all", false)
                                && names(frame, "joined", DemoContent.ALICE)
                                && names(frame, "joined", DemoContent.BOB)));
        alice.await("Bob", participants(2, frame -> names(frame, "joined", DemoContent.BOB)));
        LiveClient phone = live("bob");
        assertEquals(2, phone.join(room).getInt("participants"));
        phone.await("everybody", participants(2, frame -> frame.getBoolean("all", false)));
        bob.part(room);
        bob.ping();
        phone.part(room);
        alice.await("Bob's going", participants(1, frame -> names(frame, "left", DemoContent.BOB)));
        assertEquals(
                1,
                alice.frames().stream()
                        .filter(frame -> names(frame, "joined", DemoContent.BOB))
                        .count());
        assertFalse(bob.frames().stream().anyMatch(frame -> names(frame, "left", DemoContent.BOB)));
    }

    @Test
    void aUserIsAwayWhenAllTheirDevicesAre() {
        LiveClient alice = enter("alice");
        LiveClient bob = enter("bob");
        LiveClient phone = live("bob");
        alice.await("Bob", participants(2, frame -> true));
        say(bob, "away");
        bob.ping();
        say(phone, "away");
        alice.await("Bob away", participants(2, changed(DemoContent.BOB, "away")));
        say(phone, "online");
        alice.await("Bob online", participants(2, changed(DemoContent.BOB, "online")));
        JsonObject error = bob.request("presence", Json.createObjectBuilder().add("state", "asleep"));
        assertEquals("invalid", error.getString("code"));
    }

    @Test
    void typingIsSeenByTheOthers() {
        LiveClient alice = enter("alice");
        LiveClient bob = enter("bob");
        LiveClient stranger = live("dave");
        type(bob);
        type(bob);
        JsonObject typing =
                alice.await("Bob typing", frame -> frame.getString("type").equals("typing"));
        assertEquals(room.toString(), typing.getString("roomId"));
        assertEquals(
                DemoContent.BOB.toString(),
                typing.getJsonArray("users").getJsonObject(0).getString("id"));
        assertEquals(1, typing.getJsonArray("users").size());
        JsonObject error = stranger.request("typing", Json.createObjectBuilder().add("roomId", room.toString()));
        assertEquals("room.not-found", error.getString("code"));
        assertTrue(
                bob.frames().stream().noneMatch(frame -> frame.getString("type").equals("typing")));
    }

    @Test
    void whoIsPutOutIsGoneForTheOthersAndHearsNothing() {
        LiveClient alice = enter("alice");
        LiveClient bob = enter("bob");
        alice.await("Bob", participants(2, frame -> true));
        bob.await("everybody", participants(2, frame -> true));
        assertTrue(
                admin.delete("/rooms/" + room + "/members/" + DemoContent.BOB).status() < 300);
        alice.await("Bob's going", participants(1, frame -> names(frame, "left", DemoContent.BOB)));
        say(alice, "away");
        alice.await("Alice away", participants(1, changed(DemoContent.ALICE, "away")));
        bob.ping();
        assertTrue(bob.frames().stream()
                .noneMatch(frame -> frame.getString("type").equals("participants") && frame.getInt("count") == 1));
    }

    @Test
    void beyondTheLimitThereIsANumberAloneAndEverybodyAgainBelowFourFifths() {
        String configuration = "/configurations/"
                + admin.post(
                                "/configurations",
                                Json.createObjectBuilder()
                                        .add("scope", "pool")
                                        .add("target", DEMO_POOL)
                                        .add("participantLimit", 2)
                                        .build())
                        .expect(201)
                        .json()
                        .getString("id");
        try {
            awaitLimit(2);
            LiveClient alice = enter("alice");
            LiveClient bob = enter("bob");
            alice.await("both", participants(2, frame -> names(frame, "joined", DemoContent.BOB)));
            LiveClient carol = enter("carol");
            alice.await("a number", participants(3, frame -> !frame.containsKey("joined")));
            carol.await("a number", participants(3, frame -> !frame.containsKey("joined")));
            type(carol);
            carol.close();
            alice.await("a smaller number", participants(2, frame -> !frame.containsKey("joined")));
            bob.close();
            alice.await(
                    "everybody",
                    participants(
                            1,
                            frame -> frame.getBoolean("all", false)
                                    && names(frame, "joined", DemoContent.ALICE)
                                    && !names(frame, "joined", DemoContent.BOB)));
            assertTrue(alice.frames().stream()
                    .noneMatch(frame -> frame.getString("type").equals("typing")));
        } finally {
            admin.delete(configuration).expect(204);
        }
    }

    private void awaitLimit(int expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (limit() != expected && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(expected, limit());
    }

    private int limit() {
        return admin.get("/server").expect(200).json().getJsonObject("limits").getInt("participants");
    }
}
