package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;
import org.stoachat.room.RoomRequest;

/** Sessions in a room are told who is there, how present, and who is typing. */
class PresenceRoundsTest {

    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static Core core;
    private static World world;
    private static Somebody boss;
    private static int count;

    private final LiveService live = core.get(LiveService.class);
    private final PresenceService presence = core.get(PresenceService.class);
    private final List<FakeSession> sessions = new ArrayList<>();
    private Place room;
    private Somebody ann;
    private Somebody ben;
    private FakeSession annLive;
    private FakeSession benLive;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        boss = world.administrator("Boss");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() {
        count++;
        Somebody office = world.container("Office");
        Place category = world.category("Category " + count);
        world.enter(category, "allowed", office);
        room = world.room("Room " + count, category, "normal", "closed");
        ann = world.user("Ann", office);
        ben = world.user("Ben", office);
        world.appoint(room, "member", ann);
        world.appoint(room, "member", ben);
        core.get(AccessGate.class).catchUp();
        annLive = join(ann);
        benLive = join(ben);
        awaitFrame(annLive, frame("participants", "\"count\":2,\"all\":true"));
        awaitFrame(benLive, frame("participants", "\"count\":2,\"all\":true"));
    }

    @AfterEach
    void disconnect() {
        sessions.forEach(session -> live.disconnect(session.user.caller(), session));
    }

    private FakeSession join(Somebody user) {
        FakeSession session = new FakeSession(user);
        sessions.add(session);
        live.connect(user.caller(), session);
        live.join(
                user.caller(),
                session,
                null,
                List.of(new RoomRequest(room.publicId(), null, null, 0)),
                answer -> session.deliver("joined " + answer.rooms()));
        return session;
    }

    private String frame(String type, String members) {
        return "{\"type\":\"" + type + "\",\"roomId\":\"" + room.publicId() + "\"," + members;
    }

    private static String person(Somebody user) {
        return "{\"id\":\"" + user.publicId() + "\",\"displayName\":\"" + user.name() + "\"";
    }

    private static void awaitFrame(FakeSession session, String start) {
        PresenceRounds rounds = core.get(PresenceRounds.class);
        long begin = System.nanoTime();
        do {
            rounds.run();
        } while (session.frames.stream().noneMatch(frame -> frame.startsWith(start))
                && System.nanoTime() - begin < PATIENCE_NANOS);
        assertTrue(
                session.frames.stream().anyMatch(frame -> frame.startsWith(start)),
                () -> "no frame " + start + " in " + session.frames);
    }

    @Test
    void theAnswerToAJoinSaysHowManyAreThere() {
        assertTrue(benLive.frames.get(0).contains("\"participants\":2"), benLive.frames::toString);
        assertTrue(join(ann).frames.get(0).contains("\"participants\":2"), "a second device");
    }

    @Test
    void presenceIsToldToTheOthersInTheRoom() {
        presence.setState(ben.caller(), benLive, "away");
        String changed = "\"changed\":[{\"id\":\"" + ben.publicId() + "\",\"state\":\"away\"}]}";
        awaitFrame(annLive, frame("participants", "\"count\":2,\"joined\":[],\"left\":[]," + changed));
        for (String state : List.of("offline", "busy", "")) {
            assertThrows(StoaException.class, () -> presence.setState(ben.caller(), benLive, state));
        }
    }

    @Test
    void whoIsPutOutIsSeenNoMoreAndHearsNothingMore() {
        core.get(MembershipService.class)
                .remove(boss.caller(), room.publicId(), RoomRole.MEMBER, ben.publicId(), false);
        presence.setState(ann.caller(), annLive, "away");
        int before = benLive.frames.size();
        awaitFrame(annLive, frame("participants", "\"count\":1,\"joined\":[],\"left\":[\"" + ben.publicId() + "\"]"));
        assertEquals(
                List.of("{\"type\":\"room\",\"event\":\"access\",\"roomId\":\"" + room.publicId() + "\"}"),
                benLive.frames.subList(before, benLive.frames.size()));
        StoaException refusal =
                assertThrows(StoaException.class, () -> presence.type(ben.caller(), benLive, room.publicId()));
        assertEquals("room.not-member", refusal.code());
    }

    @Test
    void typingIsToldToTheOthersAlone() {
        FakeSession outside = new FakeSession(ann);
        sessions.add(outside);
        live.connect(ann.caller(), outside);
        presence.type(ann.caller(), outside, room.publicId());
        presence.type(ben.caller(), benLive, room.publicId());
        presence.type(ben.caller(), benLive, room.publicId());
        awaitFrame(annLive, frame("typing", "\"users\":[" + person(ben) + "}]}"));
        assertFalse(benLive.frames.stream().anyMatch(frame -> frame.contains("typing")), "who types is not told");
        assertEquals(List.of(), outside.frames);
        assertThrows(StoaException.class, () -> presence.type(ann.caller(), annLive, UUID.randomUUID()));
    }

    @Test
    void whatOtherServersSayIsHeard() {
        UUID zoe = UUID.randomUUID();
        String said = "{\"server\":\"other\",\"number\":1,\"asks\":[],\"part\":1,\"parts\":1,\"users\":[[-5,\"" + zoe
                + "\",\"Zoe\",\"away\",[" + room.id() + "]]],\"gone\":[],\"typing\":[]}";
        core.get(Delivery.class)
                .accept(EventBatch.decode(
                        EventBatch.encode(List.of(Event.betweenServers("nonsense"), Event.betweenServers(said)))));
        awaitFrame(annLive, frame("participants", "\"count\":3,\"joined\":[{\"id\":\"" + zoe + "\""));
    }
}
