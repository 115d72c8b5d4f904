package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.stoachat.Core;
import org.stoachat.Statements;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.PrincipalName;

/** The lists of members, managers and presenters: R-CAT-4, R-ROOM-2, R-ROOM-3. */
class MembershipServiceTest {

    private static Core core;
    private static World world;
    private static int round;

    private MembershipService service;
    private Somebody office;
    private Place category;
    private Place room;
    private Place hall;
    private Somebody manager;
    private Somebody alice;
    private Somebody bob;
    private Somebody stranger;
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
        round++;
        service = core.get(MembershipService.class);
        office = world.container("Office " + round);
        category = world.category("Category " + round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        hall = world.room("Hall " + round, category, "auditorium", "closed");
        manager = world.user("Max " + round, office);
        alice = world.user("Alice " + round, office);
        bob = world.user("Bob " + round, office);
        stranger = world.user("Stranger " + round);
        team = world.group("Team " + round, office);
        world.join(alice, team);
        world.appoint(room, "manager", manager);
        world.appoint(hall, "manager", manager);
        Place elsewhere = world.category("Elsewhere " + round);
        world.enter(elsewhere, "allowed", stranger);
        world.enter(elsewhere, "allowed", manager);
        world.enter(elsewhere, "creator", manager);
    }

    private ListChange add(Place place, RoomRole role, Somebody who) {
        return service.add(manager.caller(), place.publicId(), role, who.publicId(), false);
    }

    private ListChange remove(Place place, RoomRole role, Somebody who, boolean dryRun) {
        return service.remove(manager.caller(), place.publicId(), role, who.publicId(), dryRun);
    }

    private Page<RoomMember> list(Caller caller, Place place, RoomRole role) {
        return service.list(caller, place.publicId(), role, "", null, 50);
    }

    private static void assertRefused(String code, Executable act) {
        StoaException refusal = assertThrows(StoaException.class, act);
        assertEquals(code, refusal.code(), refusal::getMessage);
    }

    private long changes() {
        return ((Number) core.query("SELECT last_number FROM access_head").get(0)).longValue();
    }

    /** R-CAT-4. */
    @Test
    void who_is_out_of_scope_is_refused_by_name() {
        StoaException refusal = assertThrows(RejectedException.class, () -> add(room, RoomRole.MEMBER, stranger));
        assertEquals("principal.out-of-scope", refusal.code());
        assertTrue(refusal.getMessage().contains(stranger.name()), refusal::getMessage);
        assertRefused("principal.out-of-scope", () -> add(room, RoomRole.MANAGER, stranger));
        assertRefused("principal.out-of-scope", () -> add(hall, RoomRole.PRESENTER, stranger));
    }

    /** R-CAT-6: a manager cannot try who there is beyond the wall. */
    @Test
    void whom_the_manager_may_not_know_of_does_not_exist() {
        Somebody hidden = world.user("Hidden " + round);
        assertRefused("principal.not-found", () -> add(room, RoomRole.MEMBER, hidden));
        assertRefused("principal.not-found", () -> add(room, RoomRole.PRESENTER, hidden));
        assertRefused("principal.not-found", () -> remove(room, RoomRole.MEMBER, hidden, false));
        ListEdit edit = new ListEdit(List.of(), List.of(hidden.publicId()));
        RejectedException refusal = assertThrows(
                RejectedException.class,
                () -> service.change(manager.caller(), room.publicId(), RoomRole.MEMBER, edit, false));
        assertEquals("principal.not-found", refusal.violations().get(0).code());
        world.appoint(room, "member", hidden);
        assertEquals(1, remove(room, RoomRole.MEMBER, hidden, false).removed(), "who is in the list is known");
    }

    /** R-CAT-4: the one exception, audited and shown to managers. */
    @Test
    void an_administrator_adds_themselves_anywhere_and_nobody_else() {
        Somebody ada = world.administrator("Ada " + round);
        assertRefused(
                "principal.out-of-scope",
                () -> service.add(ada.caller(), room.publicId(), RoomRole.MEMBER, stranger.publicId(), false));
        service.add(ada.caller(), room.publicId(), RoomRole.MEMBER, ada.publicId(), false);
        RoomRights rights =
                core.inTransaction(() -> core.get(RoomAccess.class).now().requireReader(ada.caller(), room.publicId()));
        assertTrue(rights.mayPost());
        RoomMember entry = list(manager.caller(), room, RoomRole.MEMBER).items().get(0);
        assertTrue(entry.ownEntry() && entry.outOfScope(), entry::toString);
        assertEquals(
                1,
                core.query(
                                "SELECT id FROM audit_entry WHERE action = N'room.members.add' AND actor_id = ?1"
                                        + " AND state_after LIKE N'%\"ownEntry\":true%'",
                                ada.id())
                        .size());
    }

    /** R-ROOM-3. */
    @Test
    void only_members_of_auditoriums_present() {
        assertRefused("room.no-presenters", () -> add(room, RoomRole.PRESENTER, alice));
        assertRefused("principal.not-member", () -> add(hall, RoomRole.PRESENTER, alice));
        add(hall, RoomRole.MEMBER, team);
        assertEquals(1, add(hall, RoomRole.PRESENTER, alice).added());
        Place open = world.room("Open hall " + round, category, "auditorium", "open");
        world.appoint(open, "manager", manager);
        assertEquals(1, add(open, RoomRole.PRESENTER, bob).added(), "in an open room scope is membership");
        assertRefused("principal.out-of-scope", () -> add(open, RoomRole.PRESENTER, stranger));
    }

    @Test
    void what_is_there_already_and_what_is_not_there_has_no_effect() {
        assertEquals(1, add(room, RoomRole.MEMBER, alice).added());
        long before = changes();
        assertEquals(0, add(room, RoomRole.MEMBER, alice).added());
        assertEquals(0, remove(room, RoomRole.MEMBER, bob, false).removed());
        assertEquals(before, changes(), "nothing is numbered when nothing changes");
    }

    @Test
    void removing_says_who_loses_and_a_dry_run_changes_nothing() {
        add(room, RoomRole.MEMBER, alice);
        add(room, RoomRole.MEMBER, bob);
        add(room, RoomRole.MEMBER, team);
        long before = changes();
        ListEdit edit = new ListEdit(List.of(), List.of(alice.publicId(), bob.publicId()));
        ListChange dry = service.change(manager.caller(), room.publicId(), RoomRole.MEMBER, edit, true);
        assertEquals(2, dry.removed());
        assertEquals(1, dry.losesTotal(), "Alice stays a member through the team");
        assertEquals(bob.publicId(), dry.loses().get(0).principal().id());
        assertEquals(before, changes());
        assertEquals(3, list(manager.caller(), room, RoomRole.MEMBER).items().size());
        assertEquals(dry, service.change(manager.caller(), room.publicId(), RoomRole.MEMBER, edit, false));
        assertEquals(before + 2, changes());
    }

    @Test
    void the_last_manager_may_go_but_it_is_said() {
        add(room, RoomRole.MANAGER, alice);
        assertNull(remove(room, RoomRole.MANAGER, alice, false).warning());
        assertEquals(
                "room.no-manager-left",
                remove(room, RoomRole.MANAGER, manager, true).warning());
        assertEquals(
                "room.no-manager-left",
                remove(room, RoomRole.MANAGER, manager, false).warning());
        assertRefused("room.not-manager", () -> add(room, RoomRole.MEMBER, bob));
    }

    @Test
    void one_bad_entry_of_a_bulk_change_names_itself_and_changes_nothing() {
        UUID nobody = UUID.randomUUID();
        for (UUID bad : List.of(nobody, stranger.publicId())) {
            ListEdit edit = new ListEdit(List.of(alice.publicId(), bob.publicId(), bad), List.of());
            RejectedException refusal = assertThrows(
                    RejectedException.class,
                    () -> service.change(manager.caller(), room.publicId(), RoomRole.MEMBER, edit, false));
            assertEquals("add[2]", refusal.violations().get(0).field());
            assertEquals(
                    bad.equals(nobody) ? "principal.not-found" : "principal.out-of-scope",
                    refusal.violations().get(0).code());
        }
        assertEquals(List.of(), list(manager.caller(), room, RoomRole.MEMBER).items());
    }

    /** interfaces.md §4: up to 10,000, in statements that do not grow with each. */
    @Test
    void a_bulk_change_is_one_event_and_few_statements() {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(world.user("Member " + round + " " + i, office).publicId());
        }
        many.addAll(Collections.nCopies(5, many.get(0)));
        long before = changes();
        Statements statements = new Statements(core);
        int sent = statements.during(() -> assertEquals(
                60,
                service.change(manager.caller(), room.publicId(), RoomRole.MEMBER, new ListEdit(many, List.of()), false)
                        .added()));
        assertTrue(sent <= 20, "statements: " + sent);
        assertEquals(before + 1, changes());
        ListChange gone = service.change(
                manager.caller(), room.publicId(), RoomRole.MEMBER, new ListEdit(List.of(), many), false);
        assertEquals(60, gone.removed());
        assertEquals(60, gone.losesTotal());
    }

    /** product.md §4, R-CAT-6. */
    @Test
    void who_may_not_see_members_sees_managers_alone_and_nobody_sees_the_suspended() {
        world.appoint(room, "member", stranger);
        world.appoint(room, "member", alice);
        assertRefused("room.not-member", () -> list(bob.caller(), room, RoomRole.MEMBER));
        assertEquals(1, list(bob.caller(), room, RoomRole.MANAGER).items().size());
        assertRefused("room.not-found", () -> list(stranger.caller(), room, RoomRole.MANAGER));
        List<RoomMember> seen = list(alice.caller(), room, RoomRole.MEMBER).items();
        assertEquals(
                List.of(alice.publicId()),
                seen.stream().map(one -> one.principal().id()).toList());
        List<RoomMember> all = list(manager.caller(), room, RoomRole.MEMBER).items();
        assertEquals(
                List.of(false, true), all.stream().map(RoomMember::outOfScope).toList());
    }

    @Test
    void lists_come_in_pages_by_name() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            names.add("P" + i + " " + round);
            world.appoint(room, "member", world.user("P" + i + " " + round, office));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<RoomMember> page = service.list(manager.caller(), room.publicId(), RoomRole.MEMBER, "", cursor, 2);
            page.items().forEach(one -> seen.add(one.principal().displayName()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(names, seen);
    }

    @Test
    void new_members_are_invited_where_room_and_category_invite() {
        add(room, RoomRole.MEMBER, alice);
        add(room, RoomRole.MANAGER, alice);
        core.execute("UPDATE category SET invitations = 0 WHERE id = ?1", category.id());
        add(room, RoomRole.MEMBER, bob);
        List<RoomMember> members = list(manager.caller(), room, RoomRole.MEMBER).items();
        assertEquals(
                List.of(true, false), members.stream().map(RoomMember::invites).toList());
        assertFalse(
                list(manager.caller(), room, RoomRole.MANAGER).items().get(0).invites());
    }

    @Test
    void those_who_can_be_entered_are_in_scope() {
        List<String> names = service
                .findEligible(manager.caller(), room.publicId(), RoomRole.MEMBER, " " + round, null, 50)
                .items()
                .stream()
                .map(PrincipalName::displayName)
                .toList();
        assertTrue(names.containsAll(List.of(alice.name(), team.name(), office.name())), names::toString);
        assertFalse(names.contains(stranger.name()));
        assertRefused(
                "room.not-manager",
                () -> service.findEligible(alice.caller(), room.publicId(), RoomRole.MEMBER, "", null, 50));
    }
}
