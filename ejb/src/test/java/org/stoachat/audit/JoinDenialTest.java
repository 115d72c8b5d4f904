package org.stoachat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.Statements;
import org.stoachat.World;
import org.stoachat.delivery.Frame;
import org.stoachat.delivery.JoinAnswer;
import org.stoachat.delivery.LiveService;
import org.stoachat.delivery.Subscriber;
import org.stoachat.room.RoomRequest;

/** Refusals of a join are answers and no exceptions, and denials all the same. */
class JoinDenialTest {

    private static Core core;
    private static World world;

    private final LiveService live = core.get(LiveService.class);

    private record Session(long userId) implements Subscriber {
        @Override
        public void deliver(Frame frame) {}
    }

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private JoinAnswer join(World.Somebody user, UUID... rooms) {
        Session session = new Session(user.id());
        live.connect(user.caller(), session);
        List<JoinAnswer> answers = new ArrayList<>();
        List<RoomRequest> requests = Stream.of(rooms)
                .map(room -> new RoomRequest(room, null, null, 0))
                .toList();
        live.join(user.caller(), session, null, requests, answers::add);
        live.disconnect(user.caller(), session);
        return answers.get(0);
    }

    private static Map<String, String> deniedTo(World.Somebody user) {
        core.get(Denials.class).flush();
        AuditFilter filter = new AuditFilter(null, null, user.publicId(), "live.join", "room", null, null);
        return core.inTransaction(() -> core.get(AuditEntries.class).find(filter, null, 50)).items().stream()
                .collect(Collectors.toMap(
                        row -> row.target().id(),
                        row -> row.after().asJsonObject().getString("code")));
    }

    /** R-ROOM-6: the one who asked cannot tell a hidden room from one that does not exist, the log can. */
    @Test
    void refusedJoinsAreNotedWithWhatWasToldUnlessThereIsNoSuchRoom() {
        World.Somebody office = world.container("Office");
        World.Somebody hugo = world.user("Hugo", office);
        World.Place here = world.category("Here");
        World.Place beyond = world.category("Beyond");
        world.enter(here, "allowed", office);
        UUID open = world.room("Open", here, "normal", "open").publicId();
        UUID closed = world.room("Closed", here, "normal", "closed").publicId();
        UUID secret = world.room("Secret", here, "normal", "secret").publicId();
        UUID walled = world.room("Walled", beyond, "normal", "open").publicId();
        UUID nowhere = UUID.randomUUID();
        JoinAnswer answer = join(hugo, open, closed, secret, walled, nowhere);
        assertEquals(1, answer.rooms().size());
        assertEquals(
                List.of(
                        new JoinAnswer.Refusal(closed, "room.not-member"),
                        new JoinAnswer.Refusal(secret, "room.not-found"),
                        new JoinAnswer.Refusal(walled, "room.not-found"),
                        new JoinAnswer.Refusal(nowhere, "room.not-found")),
                answer.refused());
        assertEquals(
                Map.of(
                        closed.toString(), "room.not-member",
                        secret.toString(), "room.not-found",
                        walled.toString(), "room.not-found"),
                deniedTo(hugo));
        UUID another = world.room("Another", here, "normal", "open").publicId();
        join(hugo, another);
        Statements statements = new Statements(core);
        int without = statements.during(() -> join(hugo, open, another));
        assertEquals(without, statements.during(() -> join(hugo, open, another, closed, secret, walled)));
    }
}
