package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Page;
import org.stoachat.common.StoaException;

/** Who is in a room now, read in pages. */
class ParticipantServiceTest {

    private static Core core;
    private static World world;
    private static Place room;
    private static Somebody group;

    /** A session that takes nothing. */
    private record Session(long userId, int number) implements Subscriber {
        @Override
        public void deliver(Frame frame) {}
    }

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        group = world.group("Members");
        Place category = world.category("Category");
        world.enter(category, "allowed", group);
        room = world.room("Room", category, "normal", "closed");
        world.appoint(room, "member", group);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static Somebody enter(String name) {
        Somebody user = world.user(name);
        world.join(user, group);
        Subscriptions subscriptions = core.get(Subscriptions.class);
        for (int number = 0; number < 2; number++) {
            Subscriber session = new Session(user.id(), number);
            core.get(LiveService.class).connect(user.caller(), session);
            subscriptions.enter(new Subscription(session, room.publicId()), room.id());
        }
        return user;
    }

    @Test
    void eachIsThereOnceInTheOrderOfNames() {
        List<Somebody> people = IntStream.range(0, 1_100)
                .mapToObj(i -> enter("User %04d".formatted(1_099 - i)))
                .toList();
        ParticipantService service = core.get(ParticipantService.class);
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<Participant> page = service.find(people.get(0).caller(), room.publicId(), cursor, 500);
            page.items().forEach(participant -> names.add(participant.displayName()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(people.stream().map(Somebody::name).sorted().toList(), names);

        Somebody outsider = world.user("Outsider");
        assertEquals(
                "room.not-found",
                assertThrows(StoaException.class, () -> service.find(outsider.caller(), room.publicId(), null, 50))
                        .code());
    }
}
