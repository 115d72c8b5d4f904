package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;
import org.stoachat.reading.ReadService;
import org.stoachat.room.RoomNotice;

/** What some people are told of a room on all their devices, and nobody else. */
class NoticesTest {

    private static final String FRAME = "{\"type\":\"read\"}";

    private static Core core;
    private static World world;
    private static int round;

    private final List<FakeSession> sessions = new ArrayList<>();
    private final LiveService live = core.get(LiveService.class);
    private Place room;
    private Somebody office;
    private Somebody manager;
    private Somebody mona;
    private Somebody team;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() {
        office = world.container("Office");
        Place category = world.category("Category " + ++round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        manager = world.user("Manager", office);
        world.appoint(room, "manager", manager);
        mona = world.user("Mona", office);
        world.appoint(room, "member", mona);
        team = world.group("Team", office);
        world.appoint(room, "member", team);
        core.get(AccessGate.class).catchUp();
    }

    @AfterEach
    void disconnect() {
        sessions.forEach(session -> live.disconnect(session.user.caller(), session));
    }

    private FakeSession connect(Somebody user) {
        FakeSession session = new FakeSession(user);
        sessions.add(session);
        live.connect(user.caller(), session);
        return session;
    }

    private Somebody teammate(String name) {
        Somebody user = world.user(name, office);
        world.join(user, team);
        return user;
    }

    /** As it comes out of the topic. */
    private static void arrives(RoomNotice notice) {
        core.get(Delivery.class).accept(EventBatch.decode(EventBatch.encode(List.of(Event.of(notice)))));
    }

    @Test
    void a_user_is_told_on_all_devices_while_they_may_read_the_room() {
        FakeSession here = connect(mona);
        FakeSession there = connect(mona);
        FakeSession other = connect(teammate("Other"));
        RoomNotice notice = RoomNotice.to(mona.id(), room.id(), 0, FRAME);
        arrives(notice);
        assertEquals(List.of(FRAME), here.frames);
        assertEquals(List.of(FRAME), there.frames);
        assertEquals(List.of(), other.frames);
        core.get(MembershipService.class)
                .remove(manager.caller(), room.publicId(), RoomRole.MEMBER, mona.publicId(), false);
        arrives(notice);
        assertEquals(1, here.frames.stream().filter(FRAME::equals).count());
        live.disconnect(mona.caller(), here);
        arrives(notice);
        assertEquals(1, here.frames.stream().filter(FRAME::equals).count());
    }

    @Test
    void users_and_those_of_groups_are_told_once_but_not_the_one_left_out() {
        FakeSession one = connect(teammate("One"));
        FakeSession author = connect(teammate("Author"));
        FakeSession named = connect(mona);
        FakeSession unnamed = connect(world.user("Unnamed", office));
        Set<Long> users = Set.of(mona.id(), one.user.id(), unnamed.user.id());
        arrives(new RoomNotice(room.id(), 0, users, Set.of(team.id()), author.user.id(), FRAME));
        assertEquals(List.of(FRAME), one.frames);
        assertEquals(List.of(FRAME), named.frames);
        assertEquals(List.of(), author.frames);
        assertEquals(List.of(), unnamed.frames, "may not read the room");
    }

    @Test
    void a_mark_that_rises_rings_once() {
        core.execute("UPDATE room_head SET last_sequence = 5, last_change = 5 WHERE room_id = ?1", room.id());
        EventPublisher publisher = core.get(EventPublisher.class);
        int before = publisher.waiting();
        ReadService reads = core.get(ReadService.class);
        reads.mark(mona.caller(), room.publicId(), 3);
        reads.mark(mona.caller(), room.publicId(), 3);
        reads.mark(mona.caller(), room.publicId(), 2);
        assertEquals(before + 1, publisher.waiting());
        reads.markUnread(mona.caller(), room.publicId(), 2);
        assertEquals(before + 2, publisher.waiting());
    }
}
