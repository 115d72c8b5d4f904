package org.stoachat.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;

/** Categories: made, changed, deleted and seen (R-CAT-1, R-CAT-3, R-CAT-5, R-CAT-6). */
class CategoryServiceTest {

    private static Core core;
    private static World world;
    private static CategoryService service;
    private static Caller admin;
    private static Caller nobody;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        service = core.get(CategoryService.class);
        admin = world.administrator("Ada").caller();
        nobody = world.user("Nobody").caller();
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static CategoryView make(String name) {
        return service.create(admin, new CategoryChange(name, null, null, null, null));
    }

    private static CategoryChange renamed(String name) {
        return new CategoryChange(name, null, null, null, null);
    }

    private static String violation(RejectedException refusal) {
        return refusal.violations().get(0).field() + " "
                + refusal.violations().get(0).code();
    }

    private static List<String> names(Caller caller) {
        return service.findCategories(caller, "", null, 500).items().stream()
                .map(CategoryView::name)
                .toList();
    }

    private static List<?> changes(Place category) {
        return core.query(
                "SELECT kind FROM access_change WHERE category_id = ?1 AND principal_id IS NULL", category.id());
    }

    /** R-CAT-1. */
    @Test
    void all_switches_are_on_unless_somebody_says_otherwise() {
        CategoryView made = make("Plain");
        assertEquals(made, service.requireCategory(admin, made.id()));
        assertTrue(made.invitations() && made.fileUpload() && made.chatHistory());
        assertEquals("", made.description());
        CategoryView off = service.create(admin, new CategoryChange("Silent", "no trace", false, false, false));
        assertFalse(off.invitations() || off.fileUpload() || off.chatHistory());
        assertEquals("no trace", off.description());
        assertEquals(
                List.of("category.create"),
                core.query(
                        "SELECT action FROM audit_entry WHERE target_id = ?1",
                        made.id().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "tab\tulator", "line\u2028break", "turned\u202Earound", "\uFEFFmark"})
    void names_that_people_cannot_see_are_refused(String name) {
        RejectedException refusal = assertThrows(RejectedException.class, () -> make(name));
        assertTrue(violation(refusal).startsWith("name "), () -> violation(refusal));
    }

    @Test
    void names_and_descriptions_have_at_most_256_characters() {
        assertEquals("name too-long", violation(assertThrows(RejectedException.class, () -> make("n".repeat(257)))));
        String longest = "n".repeat(256);
        assertEquals(longest, make(" " + longest + " ").name());
        CategoryChange wordy = new CategoryChange("Wordy", "d".repeat(257), null, null, null);
        assertEquals(
                "description too-long",
                violation(assertThrows(RejectedException.class, () -> service.create(admin, wordy))));
        assertEquals("name missing", violation(assertThrows(RejectedException.class, () -> make(null))));
    }

    /** R-CAT-1, R-CAT-5: rooms and categories never share a name, whatever its case. */
    @Test
    void a_name_is_taken_once_among_rooms_and_categories() {
        CategoryView first = make("Straße");
        world.room("Engine room", world.category("Ship"), "normal", "open");
        for (String taken : List.of("STRASSE", " straße ", "ENGINE ROOM", "ship")) {
            ConflictException refusal = assertThrows(ConflictException.class, () -> make(taken), taken);
            assertEquals("name.unavailable", refusal.code());
        }
        assertThrows(ConflictException.class, () -> service.change(admin, first.id(), renamed("Engine Room"), null));
        assertEquals(
                "strasse",
                service.change(admin, first.id(), renamed("strasse"), null).name());
        assertEquals(
                "Avenue",
                service.change(admin, first.id(), renamed("Avenue"), null).name());
        assertEquals("Strasse", make("Strasse").name());
    }

    /** R-CAT-6. */
    @Test
    void only_administrators_create_change_and_delete() {
        Place place = world.category("Guarded");
        Somebody inScope = world.user("Ivy");
        world.enter(place, "allowed", inScope);
        world.enter(place, "creator", inScope);
        Somebody auditor = world.user("Otto");
        core.execute("INSERT INTO administrative_role VALUES (?1, N'auditor')", auditor.id());
        for (Caller caller : List.of(nobody, inScope.caller(), auditor.caller(), Caller.anonymous("192.0.2.9"))) {
            for (UUID id : List.of(place.publicId(), UUID.randomUUID())) {
                assertEquals("admin.required", denial(() -> service.create(caller, renamed("Mine"))));
                assertEquals("admin.required", denial(() -> service.change(caller, id, renamed("Mine"), null)));
                assertEquals("admin.required", denial(() -> service.delete(caller, id, null)));
            }
        }
        assertThrows(NotFoundException.class, () -> service.change(admin, UUID.randomUUID(), renamed("x"), null));
        assertThrows(NotFoundException.class, () -> service.delete(admin, UUID.randomUUID(), null));
    }

    private static String denial(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(DeniedException.class, act).code();
    }

    /** R-CAT-2, R-CAT-6: outsiders do not learn that a category exists. */
    @Test
    void those_in_scope_see_the_name_and_outsiders_nothing() {
        Place walled = world.category("Walled");
        Somebody outer = world.group("All of them");
        Somebody inner = world.group("Some of them");
        world.nest(inner, outer);
        Somebody insider = world.user("Ines");
        Somebody denied = world.user("Dora");
        world.join(insider, inner);
        world.join(denied, inner);
        world.enter(walled, "allowed", outer);
        world.enter(walled, "denied", denied);
        CategoryView seen = service.requireCategory(insider.caller(), walled.publicId());
        assertEquals(new CategoryView(walled.publicId(), "Walled", null, null, null, null, null), seen);
        assertEquals(List.of("Walled"), names(insider.caller()));
        for (Caller outsider : List.of(denied.caller(), nobody, Caller.anonymous("192.0.2.9"))) {
            NotFoundException refusal =
                    assertThrows(NotFoundException.class, () -> service.requireCategory(outsider, walled.publicId()));
            assertEquals("category.not-found", refusal.code());
            assertEquals(List.of(), names(outsider));
        }
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", insider.id());
        assertThrows(NotFoundException.class, () -> service.requireCategory(insider.caller(), walled.publicId()));
        assertEquals(List.of(), names(insider.caller()));
    }

    /** Product.md §1: the container of a group is no affiliation of the group's members. */
    @Test
    void the_container_of_a_group_opens_nothing_to_its_members() {
        Place place = world.category("Harbour office");
        Somebody above = world.container("Company");
        Somebody unit = world.container("Office", above);
        Somebody guests = world.group("Guests", unit);
        Somebody guest = world.user("Gus");
        world.join(guest, guests);
        Somebody clerk = world.user("Cleo", unit);
        world.enter(place, "allowed", above);
        assertEquals(List.of("Harbour office"), names(clerk.caller()));
        assertEquals(List.of(), names(guest.caller()));
    }

    /** R-CAT-3: a creator who is out of scope creates nothing. */
    @Test
    void who_creates_is_a_creator_in_scope_or_an_administrator() {
        Place place = world.category("Workshop");
        Somebody team = world.group("Workshop team");
        Somebody smith = world.user("Smith");
        world.join(smith, team);
        world.enter(place, "creator", team);
        assertEquals(List.of(), service.findCreatable(smith.caller(), null, 50).items());
        world.enter(place, "allowed", smith);
        assertEquals(
                List.of("Workshop"),
                service.findCreatable(smith.caller(), null, 50).items().stream()
                        .map(CategoryView::name)
                        .toList());
        Categories categories = core.get(Categories.class);
        assertTrue(categories.isCreator(smith.caller(), place.publicId()));
        world.enter(place, "denied", team);
        assertFalse(categories.isCreator(smith.caller(), place.publicId()));
        assertEquals(List.of(), service.findCreatable(smith.caller(), null, 50).items());
        assertTrue(service.findCreatable(admin, null, 500).items().stream()
                .anyMatch(category -> category.id().equals(place.publicId())));
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        Stream.of("Pages b", "pages A", "PAGES C").forEach(CategoryServiceTest::make);
        var first = service.findCategories(admin, "pages ", null, 2);
        assertEquals(
                List.of("pages A", "Pages b"),
                first.items().stream().map(CategoryView::name).toList());
        var second = service.findCategories(admin, "pages ", first.next(), 2);
        assertEquals(
                List.of("PAGES C"),
                second.items().stream().map(CategoryView::name).toList());
        assertNull(second.next());
        assertThrows(RejectedException.class, () -> service.findCategories(nobody, "", "not a cursor", 2));
        assertThrows(RejectedException.class, () -> service.findCategories(nobody, "", null, 501));
        assertEquals(List.of(), service.findCategories(admin, "100%", null, 2).items());
    }

    /** R-CAT-7, R-CAT-8: sessions learn that history is hidden; what concerns nobody is not numbered. */
    @Test
    void a_change_is_numbered_once_when_rooms_are_concerned() {
        Place place = world.category("Numbered");
        CategoryView described = service.change(
                admin, place.publicId(), new CategoryChange(null, "with a description", null, null, null), 0);
        assertEquals(1, described.version());
        assertEquals(List.of(), changes(place));
        service.change(admin, place.publicId(), new CategoryChange(null, null, null, null, false), 1);
        assertEquals(List.of("category"), changes(place));
        CategoryView again =
                service.change(admin, place.publicId(), new CategoryChange("Numbered", null, null, null, false), 2);
        assertEquals(2, again.version());
        assertEquals(1, changes(place).size());
        assertEquals(
                2,
                core.query(
                                "SELECT id FROM audit_entry WHERE target_id = ?1",
                                place.publicId().toString())
                        .size());
    }

    @Test
    void a_stale_version_changes_and_deletes_nothing() {
        CategoryView made = make("Versioned");
        service.change(admin, made.id(), renamed("Versioned once"), made.version());
        assertEquals(
                "version.stale",
                assertThrows(
                                ConflictException.class,
                                () -> service.change(admin, made.id(), renamed("Versioned twice"), made.version()))
                        .code());
        assertThrows(ConflictException.class, () -> service.delete(admin, made.id(), made.version()));
        assertEquals("Versioned once", service.requireCategory(admin, made.id()).name());
    }

    @Test
    void of_two_administrators_at_once_one_is_told_that_the_other_was_quicker() throws Exception {
        CategoryView made = make("Contended");
        Caller other = world.administrator("Abe").caller();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<String>> attempts = Stream.of(admin, other)
                .map(caller -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        service.change(caller, made.id(), renamed("By " + caller.displayName()), made.version());
                        return "done";
                    } catch (StoaException e) {
                        return e.code();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        List<String> outcomes =
                attempts.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of("done", "version.stale"), outcomes);
    }

    /** R-CAT-5. */
    @Test
    void a_category_with_rooms_stays_and_one_without_frees_its_name_at_once() {
        CategoryView made = make("Short-lived");
        long id = ((Number) core.query(
                                "SELECT id FROM category WHERE public_id = ?1",
                                made.id().toString())
                        .get(0))
                .longValue();
        Place place = new Place(id, made.id(), made.name());
        world.enter(place, "allowed", world.user("Lou"));
        Place room = world.room("Cell", place, "normal", "open");
        core.execute("UPDATE room SET disabled = 1 WHERE id = ?1", room.id());
        assertEquals(
                "category.not-empty",
                assertThrows(ConflictException.class, () -> service.delete(admin, made.id(), null))
                        .code());
        core.execute("UPDATE room SET removed_at = created_at WHERE id = ?1", room.id());
        service.delete(admin, made.id(), null);
        assertThrows(NotFoundException.class, () -> service.requireCategory(admin, made.id()));
        assertThrows(NotFoundException.class, () -> service.delete(admin, made.id(), null));
        make("Short-lived");

        core.get(CategorySweep.class).sweep();
        assertEquals(1, core.query("SELECT id FROM category WHERE id = ?1", id).size(), "its room is still there");
        core.execute("DELETE FROM room_head WHERE room_id = ?1", room.id());
        core.execute("DELETE FROM room WHERE id = ?1", room.id());
        core.get(CategorySweep.class).sweep();
        assertEquals(List.of(), core.query("SELECT id FROM category WHERE id = ?1", id));
    }
}
