package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.principal.GroupMemberService;
import org.stoachat.principal.ListEdit;

/** Dry runs of changes of groups: who would lose what, and nothing is changed. */
class GroupImpactServiceTest {

    private static Core core;
    private static World world;
    private static Somebody admin;
    private static GroupImpactService impact;

    private Somebody outer;
    private Somebody inner;
    private Place category;
    private Place closed;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        admin = world.administrator("Ada Admin");
        impact = core.get(GroupImpactService.class);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    /** The outer group is allowed in the category and a member of the closed room; the inner one is in it. */
    @BeforeEach
    void make() {
        String name = UUID.randomUUID().toString();
        outer = world.group("Outer " + name);
        inner = world.group("Inner " + name);
        world.nest(inner, outer);
        category = world.category("Category " + name);
        world.enter(category, "allowed", outer);
        closed = world.room("Closed " + name, category, "normal", "closed");
        world.appoint(closed, "member", outer);
    }

    private static Somebody user(String name, Somebody... groups) {
        Somebody user = world.user(name);
        List.of(groups).forEach(group -> world.join(user, group));
        return user;
    }

    private static List<String> losses(ListChange change) {
        assertEquals(change.losesTotal(), change.loses().size());
        return change.loses().stream()
                .map(loss -> loss.principal().displayName() + " " + loss.role() + " "
                        + loss.room().name())
                .toList();
    }

    private ListChange takeOut(Somebody member, Somebody group) {
        return impact.remove(admin.caller(), group.publicId(), member.publicId());
    }

    private static boolean reads(Somebody user, Place room) {
        return core.inTransaction(() -> core.get(RoomAccess.class)
                .now()
                .find(user.caller(), room.publicId())
                .filter(RoomRights::mayRead)
                .isPresent());
    }

    private static List<Object> rows() {
        return Stream.of(
                        "SELECT member_id FROM group_member ORDER BY group_id, member_id",
                        "SELECT path_count FROM set_closure ORDER BY inner_id, outer_id",
                        "SELECT last_number FROM access_head",
                        "SELECT COUNT(*) FROM access_change",
                        "SELECT COUNT(*) FROM audit_entry",
                        "SELECT last_change FROM set_closure_head")
                .<Object>map(core::query)
                .toList();
    }

    @Test
    void whoIsInANestedGroupLosesWhatTheOuterOneGave() {
        world.appoint(closed, "manager", inner);
        user("Nora Nested", inner);
        user("Olaf Outer", outer);
        ListChange change = takeOut(inner, outer);
        assertEquals(0, change.added());
        assertEquals(1, change.removed());
        assertEquals(
                List.of("Nora Nested member " + closed.name(), "Nora Nested manager " + closed.name()), losses(change));
    }

    @Test
    void whoStaysByAnotherWayLosesNothing() {
        Somebody both = user("Berta Both", inner, outer);
        assertEquals(List.of(), losses(takeOut(inner, outer)));
        Somebody aside = world.group("Aside");
        world.nest(aside, outer);
        world.join(both, aside);
        assertEquals(List.of(), losses(takeOut(both, outer)));

        Somebody entered = user("Edda Entered", inner);
        world.enter(category, "allowed", entered);
        world.appoint(closed, "member", entered);
        assertEquals(List.of(), losses(takeOut(entered, inner)));
        assertEquals(0, takeOut(entered, outer).removed(), "is no direct member");
    }

    @Test
    void whoFallsOutOfScopeLosesOpenRoomsAndTheirOwnEntries() {
        Place open = world.room("Anteroom " + UUID.randomUUID(), category, "normal", "open");
        Place own = world.room("Own " + UUID.randomUUID(), category, "normal", "secret");
        Place gone = world.room("Gone " + UUID.randomUUID(), category, "normal", "open");
        core.execute("UPDATE room SET disabled = 1 WHERE id = ?1", gone.id());
        Somebody user = user("Sven Scope", inner);
        world.appoint(open, "member", user);
        world.appoint(own, "manager", user);
        assertEquals(
                List.of(
                        "Sven Scope member " + open.name(),
                        "Sven Scope member " + closed.name(),
                        "Sven Scope manager " + own.name()),
                losses(takeOut(user, inner)));
        world.enter(category, "allowed", user);
        assertEquals(
                List.of("Sven Scope member " + closed.name()),
                losses(takeOut(user, inner)),
                "in an open room scope is membership");
    }

    /** R-CAT-2: what is denied beats what is allowed. */
    @Test
    void whoComesIntoADeniedGroupLoses() {
        Somebody banned = world.group("Banned");
        Somebody user = user("Dina Denied", outer);
        world.enter(category, "denied", banned);
        ListChange change = impact.add(admin.caller(), banned.publicId(), user.publicId());
        assertEquals(1, change.added());
        assertEquals(List.of("Dina Denied member " + closed.name()), losses(change));
        assertEquals(0, takeOut(user, banned).removed());
    }

    @Test
    void whoMayNotChatHasNothingToLose() {
        Somebody user = user("Doris Disabled", inner);
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", user.id());
        assertEquals(List.of(), losses(takeOut(inner, outer)));
    }

    @Test
    void nothingIsChangedNumberedOrRemembered() {
        Somebody user = user("Mona Member", inner);
        Somebody newcomer = world.user("Nils New");
        assertTrue(reads(user, closed));
        assertFalse(reads(newcomer, closed));
        List<Object> before = rows();
        ListChange change = impact.change(
                admin.caller(),
                outer.publicId(),
                new ListEdit(List.of(newcomer.publicId()), List.of(inner.publicId())));
        assertEquals(List.of("Mona Member member " + closed.name()), losses(change));
        assertEquals(1, change.added());
        assertEquals(before, rows());
        assertTrue(reads(user, closed));
        assertFalse(reads(newcomer, closed));

        core.get(GroupMemberService.class).remove(admin.caller(), outer.publicId(), inner.publicId());
        assertFalse(reads(user, closed));
    }

    @Test
    void refusesAsTheChangeItself() {
        Somebody nobody = world.user("Nobody");
        assertEquals(
                "admin.required",
                assertThrows(
                                StoaException.class,
                                () -> impact.remove(nobody.caller(), outer.publicId(), inner.publicId()))
                        .code());
        assertEquals(
                "group.cycle",
                assertThrows(StoaException.class, () -> impact.add(admin.caller(), inner.publicId(), outer.publicId()))
                        .code());
        assertEquals(
                "group.not-found",
                assertThrows(StoaException.class, () -> impact.add(admin.caller(), UUID.randomUUID(), outer.publicId()))
                        .code());
    }

    @Test
    void allAreCountedAndTheFirstAreNamed() {
        IntStream.range(0, 1_200).forEach(i -> user("Fan %04d".formatted(i), inner));
        ListChange change = takeOut(inner, outer);
        assertEquals(1_200, change.losesTotal());
        assertEquals(ListChange.MOST_LOSSES, change.loses().size());
        assertEquals("Fan 0000", change.loses().get(0).principal().displayName());
        assertEquals("Fan 0099", change.loses().get(99).principal().displayName());
    }
}
