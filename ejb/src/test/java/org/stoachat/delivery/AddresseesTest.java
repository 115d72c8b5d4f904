package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.Statements;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.membership.MemberInvited;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRole;
import org.stoachat.membership.RoomService;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomProperties;

/** Who is connected and invited by a new entry hears of it, and nobody else. */
class AddresseesTest {

    private static Core core;
    private static World world;
    private static int round;

    private final List<FakeSession> sessions = new ArrayList<>();
    private final LiveService live = core.get(LiveService.class);
    private final MembershipService lists = core.get(MembershipService.class);
    private final EventPublisher publisher = core.get(EventPublisher.class);
    private Somebody office;
    private Place category;
    private Place room;
    private Somebody manager;
    private Somebody team;
    private Somebody department;

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
        round++;
        office = world.container("Office " + round);
        category = world.category("Category " + round);
        world.enter(category, "allowed", office);
        room = world.room("Room \"" + round + "\"", category, "normal", "closed");
        manager = world.user("Manager", office);
        world.appoint(room, "manager", manager);
        team = world.group("Team", office);
        department = world.group("Department", office);
        world.nest(team, department);
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

    private void enter(Somebody principal) {
        lists.add(manager.caller(), room.publicId(), RoomRole.MEMBER, principal.publicId(), false);
    }

    private Event event(Caller by, Somebody... principals) {
        RoomFacts facts = core.inTransaction(
                        () -> core.get(RoomAccess.class).now().judge(manager.id(), List.of(room.id())))
                .get(0)
                .room();
        return Event.of(new MemberInvited(
                facts, List.of(principals).stream().map(Somebody::id).toList(), by));
    }

    /** As it comes out of the topic. */
    private static void arrives(Event event) {
        core.get(Delivery.class).accept(EventBatch.decode(EventBatch.encode(List.of(event))));
    }

    private static List<String> invitations(FakeSession session) {
        return session.frames.stream()
                .filter(frame -> frame.startsWith("{\"type\":\"invitation\","))
                .toList();
    }

    private String invitation() {
        return "{\"type\":\"invitation\",\"invitedBy\":{\"displayName\":\"Manager\",\"id\":\"" + manager.publicId()
                + "\"},\"name\":\"Room \\\"" + round + "\\\"\",\"roomId\":\"" + room.publicId() + "\"}";
    }

    @Test
    void who_is_entered_is_told_on_all_devices_after_the_change_of_rights() {
        FakeSession here = connect(world.user("Mona", office));
        FakeSession there = connect(here.user);
        FakeSession other = connect(world.user("Nils", office));
        enter(here.user);
        arrives(event(manager.caller(), here.user));
        String access = "{\"type\":\"room\",\"event\":\"access\",\"roomId\":\"" + room.publicId() + "\"}";
        assertEquals(List.of(access, invitation()), here.frames);
        assertEquals(here.frames, there.frames);
        assertEquals(List.of(), other.frames);
    }

    @Test
    void the_server_invites_in_nobodys_name() {
        FakeSession mona = connect(world.user("Mona", office));
        enter(mona.user);
        arrives(event(Caller.server(), mona.user));
        assertTrue(invitations(mona).get(0).startsWith("{\"type\":\"invitation\",\"name\":"), mona.frames::toString);
    }

    /** The number of statements does not grow with those who are told. */
    @Test
    void a_group_of_many_is_told_through_groups_too_but_not_who_entered_it() {
        List<FakeSession> many = IntStream.range(0, 600)
                .mapToObj(i -> connect(teammate("Many " + i)))
                .toList();
        world.join(manager, team);
        FakeSession maker = connect(manager);
        FakeSession stranger = connect(world.user("Stranger", office));
        enter(department);
        Event event = event(manager.caller(), department);
        int sent = new Statements(core).during(() -> arrives(event));
        assertTrue(sent <= 10, "statements: " + sent);
        many.forEach(session -> assertEquals(List.of(invitation()), invitations(session)));
        assertEquals(List.of(), invitations(maker));
        assertEquals(List.of(), stranger.frames);
    }

    /** R-CAT-2, R-CAT-6: each member of a group must be in scope personally. */
    @Test
    void the_wall_stands() {
        Somebody outside = world.user("Outside");
        world.join(outside, team);
        Somebody denied = teammate("Denied");
        world.enter(category, "denied", denied);
        Somebody boss = world.administrator("Boss " + round);
        world.join(boss, team);
        List<FakeSession> beyond = List.of(connect(outside), connect(denied), connect(boss));
        FakeSession inside = connect(teammate("Inside"));
        enter(team);
        arrives(event(manager.caller(), team));
        beyond.forEach(session -> assertEquals(List.of(), session.frames));
        assertEquals(List.of(invitation()), invitations(inside));
    }

    @Test
    void who_may_read_an_open_room_anyway_is_not_told_of_others() {
        room = world.room("Open " + round, category, "normal", "open");
        world.appoint(room, "manager", manager);
        FakeSession mona = connect(world.user("Mona", office));
        FakeSession nils = connect(world.user("Nils", office));
        enter(mona.user);
        arrives(event(manager.caller(), mona.user));
        assertEquals(1, invitations(mona).size());
        assertEquals(List.of(), nils.frames);
    }

    /** R-ROOM-4. */
    @Test
    void a_room_that_has_been_disabled_or_left_meanwhile_invites_nobody() {
        FakeSession mona = connect(teammate("Mona"));
        FakeSession nils = connect(world.user("Nils", office));
        enter(team);
        enter(nils.user);
        Event event = event(manager.caller(), team, nils.user);
        lists.remove(manager.caller(), room.publicId(), RoomRole.MEMBER, nils.user.publicId(), false);
        arrives(event);
        assertEquals(1, invitations(mona).size());
        assertEquals(List.of(), invitations(nils));
        core.get(RoomService.class).change(manager.caller(), room.publicId(), null, AddresseesTest::disabled, false);
        arrives(event);
        assertEquals(1, invitations(mona).size());
    }

    private static RoomProperties disabled(RoomProperties before) {
        return new RoomProperties(
                before.name(),
                before.description(),
                before.categoryId(),
                before.type(),
                before.privacy(),
                before.invitations(),
                before.addInId(),
                true);
    }

    @Test
    void the_doorbell_rings_once_for_the_rights_and_once_for_those_who_are_invited() {
        int before = publisher.waiting();
        enter(team);
        assertEquals(before + 2, publisher.waiting());
        enter(team);
        assertEquals(before + 2, publisher.waiting());
        lists.add(manager.caller(), room.publicId(), RoomRole.MANAGER, team.publicId(), false);
        assertEquals(before + 3, publisher.waiting());
    }
}
