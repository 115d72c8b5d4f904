package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stoachat.World.Somebody;
import org.stoachat.category.Categories;
import org.stoachat.category.CategoryService;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.ListEdit;

/** Who is in the scope of a category, its lists and who is eligible for them (R-CAT-2, R-CAT-3, R-CAT-6, R-CAT-8). */
class ScopeServiceTest extends ScopeTest {

    /** Users called Face in the crowd and a number of four digits. */
    private static List<UUID> crowd(int size, Somebody container) {
        long first = (worlds + 1L) * 1_000_000;
        core.execute(
                """
                INSERT INTO principal (id, public_id, kind, display_name, display_key, container_id, disabled, source,
                  created_at, changed_at, version)
                SELECT ?1 + x, NEWID(), N'user', CONCAT('Face in the crowd ', 1000 + x),
                  CONCAT('face in the crowd ', 1000 + x), ?2, 0, N'local', GETDATE(), GETDATE(), 0
                FROM SYSTEM_RANGE(0, ?3)
                """,
                first,
                container == null ? null : container.id(),
                size - 1);
        return core.query("SELECT public_id FROM principal WHERE id BETWEEN ?1 AND ?2", first, first + size).stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }

    private boolean inScope(Somebody user) {
        return core.inTransaction(() -> core.get(Categories.class).isInScope(user.caller(), category.publicId()));
    }

    private List<String> kinds() {
        return core
                .query("SELECT DISTINCT kind FROM category_entry WHERE category_id = ?1 ORDER BY kind", category.id())
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** R-CAT-2: allowed through whatever affiliation, and denied always wins, however deep. */
    @Test
    void denied_beats_allowed_however_deep() {
        assertFalse(inScope(ann));
        allow(outer);
        assertTrue(inScope(ann));
        assertTrue(inScope(ben));
        assertFalse(inScope(stranger));
        deny(inner);
        assertFalse(inScope(ann));
        assertTrue(inScope(ben));
        allow(ann);
        assertFalse(inScope(ann), "her own entry does not help against the denied group");
        service.takeOut(admin, category.publicId(), CategoryList.DENIED, inner.publicId(), false);
        assertTrue(inScope(ann));
    }

    /** R-CAT-2: containers hold everything below, but not the members of groups that lie in them. */
    @Test
    void a_container_allows_what_lies_in_it_but_not_the_members_of_its_groups() {
        Somebody top = world.container("Top");
        Somebody below = world.container("Below", top);
        Somebody clerk = world.user("Clerk", below);
        Somebody guests = world.group("Guests", below);
        world.join(stranger, guests);
        allow(top);
        assertTrue(inScope(clerk));
        assertFalse(inScope(stranger));
        ListChange change = service.enter(admin, category.publicId(), CategoryList.CREATORS, guests.publicId(), false);
        assertEquals(1, change.added(), "the group itself is in scope");
        assertFalse(
                core.inTransaction(() -> core.get(Categories.class).isCreator(stranger.caller(), category.publicId())));
    }

    /** R-CAT-3. */
    @Test
    void a_creator_out_of_scope_is_refused_by_name() {
        RejectedException refusal = assertThrows(
                RejectedException.class,
                () -> service.enter(admin, category.publicId(), CategoryList.CREATORS, stranger.publicId(), false));
        assertEquals("principal.out-of-scope", refusal.code());
        assertTrue(refusal.getMessage().contains(stranger.name()), refusal::getMessage);
        assertTrue(refusal.getMessage().contains(category.name()), refusal::getMessage);
        assertEquals(List.of(), kinds());
        allow(outer);
        for (Somebody creator : List.of(inner, ann)) {
            service.enter(admin, category.publicId(), CategoryList.CREATORS, creator.publicId(), false);
        }
        assertEquals(List.of("Ann", "Inner"), listed(CategoryList.CREATORS));
    }

    /** R-CAT-8: one number for each that changed, one for all when many did, none when nothing did. */
    @Test
    void changes_are_numbered_and_audited_once() {
        allow(outer);
        allow(outer);
        assertEquals(List.of(outer.id()), numbered());
        assertEquals(0, allow(outer).added());
        assertEquals(
                0,
                service.takeOut(admin, category.publicId(), CategoryList.ALLOWED, ben.publicId(), false)
                        .removed());
        List<UUID> many = IntStream.range(0, 21)
                .mapToObj(i -> world.user("Many " + i).publicId())
                .toList();
        ListChange change = edit(
                CategoryList.ALLOWED,
                Stream.concat(many.stream(), many.stream()).toList(),
                List.of(outer.publicId(), ben.publicId()),
                false);
        assertEquals(21, change.added(), "twice counts once");
        assertEquals(1, change.removed());
        List<?> numbers = numbered();
        assertEquals(2, numbers.size());
        assertEquals(null, numbers.get(1));
        assertEquals(
                List.of("category.allowed.add", "category.allowed.add", "category.allowed.remove"),
                core.query(
                        "SELECT action FROM audit_entry WHERE target_id = ?1 ORDER BY id",
                        category.publicId().toString()));
    }

    @Test
    void a_bulk_change_with_one_bad_entry_changes_nothing_and_names_it() {
        allow(outer);
        List<UUID> add = new ArrayList<>(List.of(ann.publicId(), ben.publicId(), UUID.randomUUID()));
        assertEquals("add[2] principal.not-found", violation(CategoryList.CREATORS, add, List.of()));
        add.set(2, stranger.publicId());
        assertEquals("add[2] principal.out-of-scope", violation(CategoryList.CREATORS, add, List.of()));
        assertEquals(
                "remove[1] principal.not-found",
                violation(CategoryList.ALLOWED, List.of(ann.publicId()), List.of(ben.publicId(), UUID.randomUUID())));
        assertTrue(violation(CategoryList.ALLOWED, List.of(ann.publicId()), List.of(ann.publicId()))
                .startsWith("remove[0] "));
        assertTrue(violation(
                        CategoryList.ALLOWED,
                        IntStream.range(0, 10_001)
                                .mapToObj(i -> UUID.randomUUID())
                                .toList(),
                        List.of())
                .startsWith("add "));
        assertEquals(List.of("allowed"), kinds());
        assertEquals(List.of("Outer"), listed(CategoryList.ALLOWED));
    }

    private String violation(CategoryList list, List<UUID> add, List<UUID> remove) {
        RejectedException refusal = assertThrows(RejectedException.class, () -> edit(list, add, remove, false));
        return refusal.violations().get(0).field() + " "
                + refusal.violations().get(0).code();
    }

    @Test
    void thousands_are_entered_at_once_with_few_statements() {
        List<UUID> many = crowd(2_500, null);
        assertEquals(2_500, edit(CategoryList.ALLOWED, many, List.of(), false).added());
        assertEquals(2_500, edit(CategoryList.CREATORS, many, List.of(), false).added());
        ListChange gone = edit(CategoryList.ALLOWED, List.of(), many, false);
        assertEquals(2_500, gone.removed());
        assertEquals(2 * 2_500, gone.losesTotal(), "creators, and users in scope");
    }

    /** R-CAT-6. */
    @Test
    void only_administrators_change_lists_and_auditors_read_them() {
        allow(ann);
        service.enter(admin, category.publicId(), CategoryList.CREATORS, ann.publicId(), false);
        Somebody auditor = world.user("Auditor");
        core.execute("INSERT INTO administrative_role VALUES (?1, N'auditor')", auditor.id());
        for (Caller caller : List.of(ann.caller(), stranger.caller(), auditor.caller())) {
            for (UUID id : List.of(category.publicId(), UUID.randomUUID())) {
                assertThrows(
                        DeniedException.class,
                        () -> service.enter(caller, id, CategoryList.ALLOWED, ben.publicId(), false));
                assertThrows(
                        DeniedException.class,
                        () -> service.takeOut(caller, id, CategoryList.ALLOWED, ann.publicId(), true));
                assertThrows(
                        DeniedException.class,
                        () -> service.edit(caller, id, CategoryList.DENIED, new ListEdit(null, null), true));
            }
        }
        for (Caller caller : List.of(ann.caller(), stranger.caller())) {
            assertThrows(
                    DeniedException.class,
                    () -> service.findEntries(caller, category.publicId(), CategoryList.ALLOWED, "", null, 50));
        }
        assertEquals(
                1,
                service.findEntries(auditor.caller(), category.publicId(), CategoryList.ALLOWED, "", null, 50)
                        .items()
                        .size());
        assertThrows(
                NotFoundException.class,
                () -> service.enter(admin, UUID.randomUUID(), CategoryList.ALLOWED, ann.publicId(), false));
        assertThrows(
                NotFoundException.class,
                () -> service.enter(admin, category.publicId(), CategoryList.ALLOWED, UUID.randomUUID(), false));
    }

    @Test
    void lists_are_read_page_by_page_in_the_order_of_names() {
        edit(CategoryList.ALLOWED, List.of(ben.publicId(), ann.publicId(), outer.publicId()), List.of(), false);
        deny(ben);
        var first = service.findEntries(admin, category.publicId(), CategoryList.ALLOWED, "", null, 2);
        assertEquals(List.of("Ann", "Ben out of scope", "Outer"), listed(CategoryList.ALLOWED));
        assertEquals(2, first.items().size());
        var second = service.findEntries(admin, category.publicId(), CategoryList.ALLOWED, "", first.next(), 2);
        assertEquals(outer.publicId(), second.items().get(0).id());
        assertEquals("group", second.items().get(0).type());
        assertEquals(
                1,
                service.findEntries(admin, category.publicId(), CategoryList.ALLOWED, "BEN", null, 2)
                        .items()
                        .size());
        assertEquals(List.of("Ben out of scope"), listed(CategoryList.DENIED));
    }

    /** R-CAT-3: a creator entered while another administrator narrows the scope is in scope, or not entered. */
    @Test
    void two_administrators_at_once_leave_no_list_half_changed() {
        Caller other = world.administrator("Abe").caller();
        List<CompletableFuture<ListChange>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Caller caller = i % 2 == 0 ? admin : other;
            CategoryList list = i % 4 < 2 ? CategoryList.ALLOWED : CategoryList.DENIED;
            all.add(CompletableFuture.supplyAsync(() -> service.edit(
                    caller,
                    category.publicId(),
                    list,
                    new ListEdit(List.of(ann.publicId(), ben.publicId()), List.of(outer.publicId())),
                    false)));
        }
        int added = all.stream()
                .map(CompletableFuture::join)
                .mapToInt(ListChange::added)
                .sum();
        assertEquals(4, added, "each entry was added once");
        assertEquals(List.of("allowed", "denied"), kinds());
    }

    /** R-CAT-3, R-CAT-4: only who is in scope is offered, whichever way the few or the many are found. */
    @Test
    void the_eligible_are_those_in_scope_and_not_disabled() {
        assertEquals(List.of(), eligible(admin, ""));
        allow(outer);
        assertEquals(List.of("Ann", "Ben", "Inner", "Outer"), eligible(admin, ""));
        deny(inner);
        assertEquals(List.of("Ben", "Outer"), eligible(admin, ""));
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", ben.id());
        assertEquals(List.of("Outer"), eligible(admin, ""));
        assertEquals(List.of("Outer"), eligible(admin, "OUT"));
        assertEquals(List.of(), eligible(admin, "ben"));
    }

    @Test
    void the_eligible_are_found_among_many_as_well() {
        Somebody crowd = world.container("Crowd container");
        crowd(2_100, crowd);
        allow(crowd);
        allow(outer);
        deny(inner);
        assertEquals(List.of("Ben"), eligible(admin, ben.name()));
        assertEquals(List.of(), eligible(admin, ann.name()));
        var first = service.findEligible(admin, category.publicId(), "FACE IN the crowd 100", null, 6);
        var second = service.findEligible(admin, category.publicId(), "FACE IN the crowd 100", first.next(), 6);
        assertEquals("Face in the crowd 1006", second.items().get(0).displayName());
        assertEquals(4, second.items().size());
    }

    private List<String> eligible(Caller caller, String text) {
        return service.findEligible(caller, category.publicId(), text, null, 50).items().stream()
                .map(principal -> first(principal.displayName()))
                .toList();
    }

    /** R-CAT-6: who is eligible is told to administrators and to creators in scope; outsiders learn nothing. */
    @Test
    void only_creators_and_administrators_look_up_the_eligible() {
        allow(outer);
        service.enter(admin, category.publicId(), CategoryList.CREATORS, inner.publicId(), false);
        assertEquals(List.of("Ann", "Ben", "Inner", "Outer"), eligible(ann.caller(), ""));
        assertEquals(
                "category.not-creator",
                assertThrows(DeniedException.class, () -> eligible(ben.caller(), ""))
                        .code());
        assertEquals(
                "category.not-found",
                assertThrows(NotFoundException.class, () -> eligible(stranger.caller(), ""))
                        .code());
        deny(ann);
        assertThrows(NotFoundException.class, () -> eligible(ann.caller(), ""));
        assertTrue(core.get(CategoryService.class)
                .findCreatable(ann.caller(), null, 50)
                .items()
                .isEmpty());
    }
}
