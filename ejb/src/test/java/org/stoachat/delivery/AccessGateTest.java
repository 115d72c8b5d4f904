package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.stoachat.membership.CategoryList;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;
import org.stoachat.membership.RoomService;
import org.stoachat.membership.ScopeService;
import org.stoachat.principal.GroupMemberService;
import org.stoachat.principal.PolicyAssignmentService;
import org.stoachat.principal.PolicyDraft;
import org.stoachat.principal.PolicyService;
import org.stoachat.principal.UserDraft;
import org.stoachat.principal.UserService;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.RoomRequest;
import org.stoachat.room.RoomType;

/** R-CAT-8: each way of losing a right puts sessions out, each way of gaining one tells them; nobody asks per session. */
class AccessGateTest {

    private static Core core;
    private static World world;
    private static Somebody boss;
    private static int round;

    private final List<FakeSession> sessions = new ArrayList<>();
    private AccessGate gate;
    private LiveService live;
    private MembershipService lists;
    private Place category;
    private Place room;
    private Somebody alice;
    private Somebody bob;
    private Somebody inner;
    private Somebody outer;
    private FakeSession aliceLive;
    private FakeSession bobLive;

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

    /** Alice is a member through two groups, one in the other; Bob is entered himself and loses nothing. */
    @BeforeEach
    void begin() {
        round++;
        gate = core.get(AccessGate.class);
        live = core.get(LiveService.class);
        lists = core.get(MembershipService.class);
        Somebody office = world.container("Office " + round);
        category = world.category("Category " + round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        alice = world.user("Alice " + round, office);
        bob = world.user("Bob " + round, office);
        inner = world.group("Inner " + round, office);
        outer = world.group("Outer " + round, office);
        world.join(alice, inner);
        world.nest(inner, outer);
        world.appoint(room, "member", outer);
        world.appoint(room, "member", bob);
        gate.catchUp();
        aliceLive = connect(alice);
        bobLive = connect(bob);
        join(aliceLive, room);
        join(bobLive, room);
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

    private void join(FakeSession session, Place place) {
        live.join(
                session.user.caller(),
                session,
                null,
                List.of(new RoomRequest(place.publicId(), null, null, 1)),
                answer -> assertEquals(1, answer.rooms().size(), answer::toString));
    }

    private String frame(String event) {
        return "{\"type\":\"room\",\"event\":\"" + event + "\",\"roomId\":\"" + room.publicId() + "\"}";
    }

    private Set<Long> roomsOf(FakeSession session) {
        return core.get(Subscriptions.class).roomsOf(session);
    }

    private void assertAliceAloneIsPutOut() {
        gate.catchUp();
        assertEquals(List.of(frame("access")), aliceLive.frames);
        assertEquals(Set.of(), roomsOf(aliceLive));
        assertEquals(Set.of(room.id()), roomsOf(bobLive));
        assertEquals(List.of(), bobLive.frames);
    }

    private void assertAllArePutOut(String event) {
        gate.catchUp();
        for (FakeSession session : List.of(aliceLive, bobLive)) {
            assertEquals(List.of(frame(event)), session.frames);
            assertEquals(Set.of(), roomsOf(session));
        }
    }

    private void change(UnaryOperator<RoomProperties> edit) {
        core.get(RoomService.class).change(boss.caller(), room.publicId(), null, edit, false);
    }

    private static RoomProperties with(RoomProperties before, String name, Privacy privacy, boolean disabled) {
        return new RoomProperties(
                name,
                before.description(),
                before.categoryId(),
                before.type(),
                privacy,
                before.invitations(),
                before.addInId(),
                disabled);
    }

    @Test
    void an_entry_that_goes_puts_out() {
        lists.remove(boss.caller(), room.publicId(), RoomRole.MEMBER, outer.publicId(), false);
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_membership_of_a_group_that_goes_puts_out() {
        core.get(GroupMemberService.class).remove(boss.caller(), inner.publicId(), alice.publicId());
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_group_that_leaves_another_puts_out() {
        core.get(GroupMemberService.class).remove(boss.caller(), outer.publicId(), inner.publicId());
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_denial_puts_out() {
        core.get(ScopeService.class)
                .enter(boss.caller(), category.publicId(), CategoryList.DENIED, inner.publicId(), false);
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_policy_puts_out() {
        PolicyDraft silence = new PolicyDraft("Silence " + round, "", "user", null, false, false);
        UUID policy =
                core.get(PolicyService.class).create(boss.caller(), silence).id();
        core.get(PolicyAssignmentService.class).assign(boss.caller(), policy, alice.publicId(), false);
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_user_who_is_disabled_is_put_out() {
        core.get(UserService.class)
                .change(boss.caller(), alice.publicId(), new UserDraft(null, null, null, null, null, true, null), null);
        assertAliceAloneIsPutOut();
    }

    @Test
    void a_scope_that_goes_puts_all_out() {
        ScopeService scopes = core.get(ScopeService.class);
        scopes.findEntries(boss.caller(), category.publicId(), CategoryList.ALLOWED, "", null, 10)
                .items()
                .forEach(entry ->
                        scopes.takeOut(boss.caller(), category.publicId(), CategoryList.ALLOWED, entry.id(), false));
        assertAllArePutOut("access");
    }

    @Test
    void a_room_that_is_disabled_puts_all_out_and_tells_why() {
        change(before -> with(before, before.name(), before.privacy(), true));
        assertAllArePutOut("disabled");
    }

    @Test
    void a_room_that_is_deleted_puts_all_out_and_tells_why() {
        core.get(RoomService.class).delete(boss.caller(), room.publicId(), null);
        assertAllArePutOut("removed");
    }

    @Test
    void an_open_room_that_becomes_secret_puts_those_out_who_are_no_members() {
        change(before -> with(before, before.name(), Privacy.OPEN, false));
        Somebody carol = world.user("Carol " + round);
        core.get(ScopeService.class)
                .enter(boss.caller(), category.publicId(), CategoryList.ALLOWED, carol.publicId(), false);
        gate.catchUp();
        FakeSession carolLive = connect(carol);
        join(carolLive, room);
        aliceLive.frames.clear();
        change(before -> with(before, before.name(), Privacy.SECRET, false));
        gate.catchUp();
        assertEquals(List.of(frame("access")), carolLive.frames);
        assertEquals(List.of(frame("changed")), aliceLive.frames);
        assertEquals(Set.of(room.id()), roomsOf(aliceLive));
    }

    @Test
    void a_room_that_is_renamed_tells_those_inside() {
        change(before -> with(before, "Renamed " + round, before.privacy(), false));
        gate.catchUp();
        assertEquals(List.of(frame("changed")), aliceLive.frames);
        assertEquals(Set.of(room.id()), roomsOf(aliceLive));
    }

    @Test
    void retyping_leaves_readers_inside() {
        change(before -> new RoomProperties(
                before.name(),
                before.description(),
                before.categoryId(),
                RoomType.AUDITORIUM,
                before.privacy(),
                before.invitations(),
                before.addInId(),
                false));
        gate.catchUp();
        assertEquals(Set.of(room.id()), roomsOf(aliceLive));
    }

    @Test
    void whoever_gains_a_room_by_an_entry_is_told_through_groups_too() {
        FakeSession again = connect(alice);
        Place other = world.room("Other " + round, category, "normal", "closed");
        lists.add(boss.caller(), other.publicId(), RoomRole.MEMBER, outer.publicId(), false);
        gate.catchUp();
        String told = "{\"type\":\"room\",\"event\":\"access\",\"roomId\":\"" + other.publicId() + "\"}";
        assertEquals(List.of(told), aliceLive.frames);
        assertEquals(List.of(told), again.frames);
        assertEquals(List.of(), bobLive.frames);
    }

    @Test
    void whoever_comes_into_a_group_is_told_of_its_rooms() {
        Place other = world.room("Other " + round, category, "normal", "closed");
        Somebody group = world.group("Group " + round);
        world.appoint(other, "member", group);
        core.get(GroupMemberService.class).add(boss.caller(), group.publicId(), bob.publicId());
        gate.catchUp();
        assertEquals(
                List.of("{\"type\":\"room\",\"event\":\"access\",\"roomId\":\"" + other.publicId() + "\"}"),
                bobLive.frames);
        assertEquals(List.of(), aliceLive.frames);
    }

    /** The number of statements does not grow with the sessions: forty users in two rooms here. */
    @Test
    void many_sessions_cost_no_more_statements_than_few() {
        Place open = world.room("Open " + round, category, "normal", "open");
        List<Somebody> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Somebody user = world.user("User " + round + " " + i);
            world.join(user, inner);
            many.add(user);
        }
        core.get(ScopeService.class)
                .enter(boss.caller(), category.publicId(), CategoryList.ALLOWED, inner.publicId(), false);
        gate.catchUp();
        List<FakeSession> connected = many.stream().map(this::connect).toList();
        connected.forEach(session -> {
            join(session, room);
            join(session, open);
        });
        Statements statements = new Statements(core);
        core.get(GroupMemberService.class).remove(boss.caller(), outer.publicId(), inner.publicId());
        int sent = statements.during(gate::catchUp);
        assertTrue(sent <= 6, "statements: " + sent);
        connected.forEach(session -> {
            assertEquals(Set.of(open.id()), roomsOf(session));
            assertEquals(List.of(frame("access")), session.frames);
        });
        core.get(ScopeService.class)
                .takeOut(boss.caller(), category.publicId(), CategoryList.ALLOWED, inner.publicId(), false);
        sent = statements.during(gate::catchUp);
        assertTrue(sent <= 6, "statements: " + sent);
        connected.forEach(session -> assertEquals(Set.of(), roomsOf(session)));
    }
}
