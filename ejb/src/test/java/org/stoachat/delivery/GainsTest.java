package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.stoachat.common.AdministrativeRole;
import org.stoachat.membership.CategoryList;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRole;
import org.stoachat.membership.ScopeService;
import org.stoachat.principal.AdministrativeRoleService;
import org.stoachat.principal.GroupMemberService;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.Location;
import org.stoachat.principal.PolicyAssignmentService;
import org.stoachat.principal.PolicyChange;
import org.stoachat.principal.PolicyDraft;
import org.stoachat.principal.PolicyService;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.SetDraft;
import org.stoachat.principal.SetService;
import org.stoachat.principal.UserDraft;
import org.stoachat.principal.UserService;
import org.stoachat.room.RoomRequest;

/** R-CAT-8: whoever gains a room that they are entered in is told, by whatever way it came; nobody else is. */
class GainsTest {

    private static Core core;
    private static World world;
    private static Somebody boss;
    private static int round;

    private AccessGate gate;
    private LiveService live;
    private ScopeService scopes;
    private GroupMemberService members;
    private Place category;
    private Place room;
    private Somebody office;
    private Somebody alice;
    private Somebody bob;
    private Somebody team;
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

    /** Alice is a member of the room, out of its scope; Bob is in scope, but entered nowhere. */
    @BeforeEach
    void begin() {
        round++;
        gate = core.get(AccessGate.class);
        live = core.get(LiveService.class);
        scopes = core.get(ScopeService.class);
        members = core.get(GroupMemberService.class);
        office = world.container("Office " + round);
        category = world.category("Category " + round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        world.room("Open " + round, category, "normal", "open");
        team = world.group("Team " + round);
        alice = world.user("Alice " + round);
        bob = world.user("Bob " + round, office);
        world.join(alice, team);
        world.appoint(room, "member", alice);
    }

    @AfterEach
    void disconnect() {
        live.disconnect(alice.caller(), aliceLive);
        live.disconnect(bob.caller(), bobLive);
    }

    /** Both connect after what a test has prepared; what they may has been asked for since. */
    private void connect() {
        aliceLive = new FakeSession(alice);
        bobLive = new FakeSession(bob);
        live.connect(alice.caller(), aliceLive);
        live.connect(bob.caller(), bobLive);
        gate.catchUp();
        assertEquals(Set.of(), readers());
        aliceLive.frames.clear();
        bobLive.frames.clear();
    }

    private Set<Long> readers() {
        return core.inTransaction(() -> List.of(alice, bob).stream()
                .filter(user -> core.get(RoomAccess.class)
                        .now()
                        .judge(user.id(), List.of(room.id()))
                        .get(0)
                        .mayRead())
                .map(Somebody::id)
                .collect(Collectors.toSet()));
    }

    private void assertAliceAloneIsTold() {
        gate.catchUp();
        assertEquals(Set.of(alice.id()), readers());
        assertEquals(List.of(access(room)), aliceLive.frames);
        assertEquals(List.of(), bobLive.frames);
    }

    private static String access(Place place) {
        return "{\"type\":\"room\",\"event\":\"access\",\"roomId\":\"" + place.publicId() + "\"}";
    }

    private void enter(CategoryList list, Somebody principal) {
        scopes.enter(boss.caller(), category.publicId(), list, principal.publicId(), false);
    }

    private void change(Somebody user, Boolean disabled, Location location) {
        core.get(UserService.class)
                .change(
                        boss.caller(),
                        user.publicId(),
                        new UserDraft(null, null, null, null, null, disabled, location),
                        null);
    }

    private static List<UUID> thirty() {
        return IntStream.range(0, 30)
                .mapToObj(i -> world.user("User " + round + " " + i).publicId())
                .collect(Collectors.toList());
    }

    @Test
    void a_scope_that_allows_the_user() {
        connect();
        enter(CategoryList.ALLOWED, alice);
        assertAliceAloneIsTold();
    }

    @Test
    void a_scope_that_allows_a_group() {
        connect();
        enter(CategoryList.ALLOWED, team);
        assertAliceAloneIsTold();
    }

    @Test
    void a_scope_that_allows_many() {
        connect();
        List<UUID> many = thirty();
        many.add(team.publicId());
        scopes.edit(boss.caller(), category.publicId(), CategoryList.ALLOWED, new ListEdit(many, List.of()), false);
        assertAliceAloneIsTold();
    }

    @Test
    void a_denial_that_is_undone() {
        enter(CategoryList.ALLOWED, alice);
        enter(CategoryList.DENIED, team);
        connect();
        scopes.takeOut(boss.caller(), category.publicId(), CategoryList.DENIED, team.publicId(), false);
        assertAliceAloneIsTold();
    }

    @Test
    void leaving_a_group_that_is_denied() {
        enter(CategoryList.ALLOWED, alice);
        enter(CategoryList.DENIED, team);
        connect();
        members.remove(boss.caller(), team.publicId(), alice.publicId());
        assertAliceAloneIsTold();
    }

    @Test
    void a_group_that_leaves_one_that_is_denied() {
        Somebody outer = world.group("Outer " + round);
        world.nest(team, outer);
        enter(CategoryList.ALLOWED, alice);
        enter(CategoryList.DENIED, outer);
        connect();
        members.remove(boss.caller(), outer.publicId(), team.publicId());
        assertAliceAloneIsTold();
    }

    @Test
    void coming_into_a_group_that_is_allowed() {
        Somebody allowed = world.group("Allowed " + round);
        enter(CategoryList.ALLOWED, allowed);
        connect();
        members.add(boss.caller(), allowed.publicId(), alice.publicId());
        assertAliceAloneIsTold();
    }

    @Test
    void a_group_that_comes_into_one_that_is_allowed() {
        Somebody allowed = world.group("Allowed " + round);
        enter(CategoryList.ALLOWED, allowed);
        connect();
        members.add(boss.caller(), allowed.publicId(), team.publicId());
        assertAliceAloneIsTold();
    }

    @Test
    void a_group_that_comes_into_one_that_is_entered() {
        Somebody entered = world.group("Entered " + round);
        Place other = world.room("Other " + round, category, "normal", "secret");
        world.appoint(other, "member", entered);
        enter(CategoryList.ALLOWED, team);
        gate.catchUp();
        connectInside();
        members.add(boss.caller(), entered.publicId(), team.publicId());
        gate.catchUp();
        assertEquals(List.of(access(other)), aliceLive.frames);
        assertEquals(List.of(), bobLive.frames);
    }

    /** Alice may read the room and is in it. */
    private void connectInside() {
        aliceLive = new FakeSession(alice);
        bobLive = new FakeSession(bob);
        live.connect(alice.caller(), aliceLive);
        live.connect(bob.caller(), bobLive);
        live.join(
                alice.caller(),
                aliceLive,
                null,
                List.of(new RoomRequest(room.publicId(), null, null, 1)),
                answer -> assertEquals(1, answer.rooms().size(), answer::toString));
    }

    @Test
    void coming_into_a_group_with_many_others() {
        Somebody allowed = world.group("Allowed " + round);
        enter(CategoryList.ALLOWED, allowed);
        connect();
        List<UUID> many = thirty();
        many.add(alice.publicId());
        members.change(boss.caller(), allowed.publicId(), new ListEdit(many, List.of()));
        assertAliceAloneIsTold();
    }

    @Test
    void moving_into_a_container_in_scope() {
        connect();
        change(alice, null, new Location(office.publicId()));
        assertAliceAloneIsTold();
    }

    @Test
    void a_container_that_moves_into_scope() {
        Somebody desk = world.container("Desk " + round);
        change(alice, null, new Location(desk.publicId()));
        connect();
        core.get(SetService.class)
                .change(
                        boss.caller(),
                        PrincipalKind.CONTAINER,
                        desk.publicId(),
                        new SetDraft(null, new Location(office.publicId())),
                        null);
        assertAliceAloneIsTold();
    }

    @Test
    void being_enabled_again() {
        enter(CategoryList.ALLOWED, alice);
        change(alice, true, null);
        connect();
        change(alice, false, null);
        assertAliceAloneIsTold();
    }

    @Test
    void a_policy_that_is_taken_away() {
        enter(CategoryList.ALLOWED, alice);
        UUID policy = silence();
        PolicyAssignmentService assignments = core.get(PolicyAssignmentService.class);
        assignments.assign(boss.caller(), policy, alice.publicId(), false);
        connect();
        assignments.unassign(boss.caller(), policy, alice.publicId(), false);
        assertAliceAloneIsTold();
    }

    @Test
    void a_policy_that_is_taken_away_from_many() {
        enter(CategoryList.ALLOWED, alice);
        UUID policy = silence();
        List<UUID> many = thirty();
        many.add(alice.publicId());
        PolicyAssignmentService assignments = core.get(PolicyAssignmentService.class);
        assignments.change(boss.caller(), policy, new ListEdit(many, List.of()), false);
        connect();
        assignments.change(boss.caller(), policy, new ListEdit(List.of(), many), false);
        assertAliceAloneIsTold();
    }

    @Test
    void a_policy_that_is_turned_on() {
        enter(CategoryList.ALLOWED, alice);
        UUID policy = silence();
        core.get(PolicyAssignmentService.class).assign(boss.caller(), policy, alice.publicId(), false);
        connect();
        core.get(PolicyService.class).change(boss.caller(), policy, new PolicyChange(null, null, true, true), null);
        assertAliceAloneIsTold();
    }

    private static UUID silence() {
        PolicyDraft silence = new PolicyDraft("Silence " + round, "", "user", null, false, false);
        return core.get(PolicyService.class).create(boss.caller(), silence).id();
    }

    /** R-CAT-4: what administrators have entered themselves counts out of scope, as long as they are administrators. */
    @Test
    void being_made_an_administrator_again() {
        AdministrativeRoleService roles = core.get(AdministrativeRoleService.class);
        core.execute("UPDATE room_role SET own_entry = 1 WHERE principal_id = ?1", alice.id());
        connect();
        roles.grant(boss.caller(), alice.publicId(), AdministrativeRole.ADMINISTRATOR);
        assertAliceAloneIsTold();
        roles.revoke(boss.caller(), alice.publicId(), AdministrativeRole.ADMINISTRATOR);
    }

    @Test
    void an_entry() {
        core.execute("DELETE FROM room_role WHERE principal_id = ?1", alice.id());
        enter(CategoryList.ALLOWED, team);
        connect();
        core.get(MembershipService.class).add(boss.caller(), room.publicId(), RoomRole.MEMBER, team.publicId(), false);
        assertAliceAloneIsTold();
    }

    /** Another request may have asked for the new rights before they are applied to the sessions. */
    @Test
    void a_gain_that_was_seen_before_it_was_applied() {
        connect();
        change(bob, null, new Location(null));
        gate.catchUp();
        change(alice, null, new Location(office.publicId()));
        assertEquals(Set.of(alice.id()), readers());
        assertAliceAloneIsTold();
    }

    /** Of 250 rooms a hundred are told, of which the client needs one to read its list again; few statements do. */
    @Test
    void of_very_many_rooms_a_hundred_are_told() {
        for (int i = 0; i < 250; i++) {
            world.appoint(world.room("Room " + round + " " + i, category, "normal", "closed"), "member", alice);
        }
        connect();
        Statements statements = new Statements(core);
        enter(CategoryList.ALLOWED, alice);
        int sent = statements.during(gate::catchUp);
        assertEquals(100, Set.copyOf(aliceLive.frames).size());
        assertTrue(sent <= 7, "statements: " + sent);
    }
}
