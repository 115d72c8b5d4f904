package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stoachat.World.Somebody;
import org.stoachat.membership.ListChange.Loss;

/** What narrowing the scope of a category takes away, and what a dry run says of it (R-CAT-3, R-CAT-4). */
class ScopeLossTest extends ScopeTest {

    private boolean reads(Somebody user) {
        return core.inTransaction(() -> core.get(RoomAccess.class)
                .now()
                .find(user.caller(), room.publicId())
                .map(RoomRights::mayRead)
                .orElse(false));
    }

    private static List<String> lost(ListChange change) {
        return change.loses().stream().map(ScopeLossTest::text).toList();
    }

    private static String text(Loss loss) {
        return first(loss.principal().displayName()) + " " + loss.role() + (loss.room() == null ? "" : " in room");
    }

    /** R-CAT-3, R-CAT-4: what falls out of scope stays in its lists, and counts again when the scope is widened. */
    @Test
    void narrowing_suspends_and_widening_revives() {
        allow(outer);
        service.enter(admin, category.publicId(), CategoryList.CREATORS, inner.publicId(), false);
        world.appoint(room, "member", inner);
        world.appoint(room, "manager", ann);
        assertTrue(reads(ann));
        ListChange narrowed =
                service.takeOut(admin, category.publicId(), CategoryList.ALLOWED, outer.publicId(), false);
        assertEquals(List.of("Ann manager in room", "Inner creator", "Inner member in room"), lost(narrowed));
        assertEquals(3 + 2, narrowed.losesTotal(), "three entries, and the users Ann and Ben");
        assertFalse(reads(ann));
        assertEquals(List.of("Inner out of scope"), listed(CategoryList.CREATORS));
        assertEquals(
                2,
                core.query("SELECT role FROM room_role WHERE room_id = ?1", room.id())
                        .size());
        assertEquals(0, allow(outer).losesTotal());
        assertTrue(reads(ann));
        assertEquals(List.of("Inner"), listed(CategoryList.CREATORS));
    }

    /** R-CAT-4: a dry run says the same and changes nothing. */
    @Test
    void a_dry_run_tells_who_would_lose_and_changes_nothing() {
        allow(outer);
        world.appoint(room, "member", ann);
        world.appoint(room, "member", ben);
        List<?> before = core.query("SELECT kind, principal_id FROM category_entry ORDER BY 1, 2").stream()
                .map(row -> List.of((Object[]) row))
                .toList();
        int numbers = numbered().size();
        ListChange foreseen = service.enter(admin, category.publicId(), CategoryList.DENIED, inner.publicId(), true);
        assertEquals(new ListChange(1, 0, foreseen.loses(), 2), foreseen);
        assertEquals(List.of("Ann member in room"), lost(foreseen));
        assertEquals(foreseen.loses().get(0).room().id(), room.publicId());
        ListChange swap = edit(CategoryList.ALLOWED, List.of(inner.publicId()), List.of(outer.publicId()), true);
        assertEquals(List.of("Ben member in room"), lost(swap), "Ann stays in scope through what is added");
        assertEquals(
                before,
                core.query("SELECT kind, principal_id FROM category_entry ORDER BY 1, 2").stream()
                        .map(row -> List.of((Object[]) row))
                        .toList());
        assertEquals(numbers, numbered().size());
        assertTrue(reads(ann));
        assertEquals(foreseen, deny(inner), "what was foreseen comes true");
        assertFalse(reads(ann));
        assertTrue(reads(ben));
    }

    @Test
    void who_was_out_of_scope_before_loses_nothing() {
        allow(outer);
        deny(ann);
        world.appoint(room, "member", ann);
        world.appoint(room, "member", stranger);
        assertEquals(0, deny(inner).losesTotal());
        assertEquals(
                List.of(),
                lost(service.takeOut(admin, category.publicId(), CategoryList.ALLOWED, outer.publicId(), true)));
        ListChange exchanged =
                edit(CategoryList.DENIED, List.of(outer.publicId()), List.of(ann.publicId(), inner.publicId()), true);
        assertEquals(1, exchanged.losesTotal(), "Ben alone was in scope");
    }

    /** R-CAT-4: the administrator's own entry stands out of scope, and removed rooms do not count. */
    @Test
    void own_entries_and_removed_rooms_lose_nothing() {
        allow(outer);
        world.appoint(room, "member", ann);
        core.execute("UPDATE room_role SET own_entry = 1 WHERE room_id = ?1", room.id());
        assertEquals(List.of(), lost(edit(CategoryList.DENIED, List.of(outer.publicId()), List.of(), true)));
        core.execute("UPDATE room_role SET own_entry = 0 WHERE room_id = ?1", room.id());
        core.execute("UPDATE room SET removed_at = created_at WHERE id = ?1", room.id());
        assertEquals(
                0,
                edit(CategoryList.DENIED, List.of(outer.publicId()), List.of(), true)
                        .losesTotal());
    }

    @Test
    void at_most_a_hundred_losses_are_listed_and_all_are_counted() {
        allow(outer);
        for (int i = 0; i < 60; i++) {
            Somebody member = world.user("Member " + i);
            world.join(member, inner);
            world.appoint(room, "member", member);
            world.appoint(room, "manager", member);
        }
        ListChange change = edit(CategoryList.DENIED, List.of(inner.publicId()), List.of(), true);
        assertEquals(ListChange.MOST_LOSSES, change.loses().size());
        assertEquals(60 * 2 + 60 + 1, change.losesTotal(), "their entries, they themselves, and Ann");
    }
}
