package org.stoachat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/** Add-ins: registered by administrators, known to everybody, attached to rooms (R-ROOM-1). */
class AddInServiceTest {

    private static final String PAGE = "https://example.com/board";

    private static Core core;
    private static World world;
    private static AddInService service;
    private static Caller admin;
    private static Caller user;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        service = core.get(AddInService.class);
        admin = world.administrator("Ada").caller();
        user = world.user("Una").caller();
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static String violation(String name, String url) {
        RejectedException refusal = assertThrows(RejectedException.class, () -> service.create(admin, name, url));
        return refusal.violations().get(0).field() + " "
                + refusal.violations().get(0).code();
    }

    @Test
    void everybody_reads_and_only_administrators_change() {
        AddInView made = service.create(admin, "Board", PAGE);
        assertEquals(made, service.requireAddIn(user, made.id()));
        assertEquals(List.of(made), service.findAddIns(user, "BOARD", null, 50).items());
        assertThrows(DeniedException.class, () -> service.create(user, "Mine", PAGE));
        assertThrows(DeniedException.class, () -> service.change(user, made.id(), "Mine", null, null));
        assertThrows(DeniedException.class, () -> service.delete(user, UUID.randomUUID(), true, null));
        assertThrows(NotFoundException.class, () -> service.delete(admin, UUID.randomUUID(), true, null));
        assertThrows(NotFoundException.class, () -> service.requireAddIn(user, UUID.randomUUID()));
    }

    @Test
    void names_are_unique_without_regard_to_case_and_short() {
        AddInView first = service.create(admin, "Calendar", PAGE);
        AddInView second = service.create(admin, "Weather", PAGE);
        assertEquals(
                "name.unavailable",
                assertThrows(ConflictException.class, () -> service.create(admin, "CALENDAR", PAGE))
                        .code());
        assertThrows(ConflictException.class, () -> service.change(admin, second.id(), "calendar", null, null));
        assertEquals(
                "CALENDAR",
                service.change(admin, first.id(), "CALENDAR", null, 1).name());
        assertEquals("name too-long", violation("n".repeat(51), PAGE));
        assertEquals("name missing", violation("  ", PAGE));
        assertEquals("name unfit", violation("a\u202Eb", PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.com/",
                "//example.com/",
                "board",
                "https:///path",
                "https://user:secret@example.com/",
                "https://example.com/a b"
            })
    void only_addresses_of_the_web_are_taken(String url) {
        assertEquals("url unfit", violation("Strange", url));
    }

    @Test
    void an_address_is_there_and_has_at_most_255_characters() {
        assertEquals("url missing", violation("Nowhere", null));
        String longest = "https://example.com/" + "p".repeat(235);
        assertEquals(longest, service.create(admin, "Far", longest).url());
        assertEquals("url too-long", violation("Farther", longest + "p"));
    }

    @Test
    void a_stale_version_changes_nothing_and_an_unchanged_one_costs_none() {
        AddInView made = service.create(admin, "Clock", PAGE);
        assertEquals(
                made.version(),
                service.change(admin, made.id(), "Clock", PAGE, made.version()).version());
        AddInView changed = service.change(admin, made.id(), null, "http://example.com/", made.version());
        assertEquals(made.version() + 1, changed.version());
        assertEquals(
                "version.stale",
                assertThrows(
                                ConflictException.class,
                                () -> service.change(admin, made.id(), "Watch", null, made.version()))
                        .code());
        assertThrows(ConflictException.class, () -> service.delete(admin, made.id(), true, made.version()));
        assertEquals(
                List.of("add-in.create", "add-in.update"),
                core.query(
                        "SELECT action FROM audit_entry WHERE target_id = ?1 ORDER BY id",
                        made.id().toString()));
    }

    @Test
    void an_add_in_that_rooms_have_is_deleted_by_force_alone() {
        AddInView made = service.create(admin, "Wiki", PAGE);
        Place category = world.category("Category");
        Place live = world.room("Live", category, "normal", "open");
        Place removed = world.room("Removed", category, "normal", "open");
        for (Place room : List.of(live, removed)) {
            core.execute(
                    "UPDATE room SET add_in_id = (SELECT id FROM add_in WHERE public_id = ?1) WHERE id = ?2",
                    made.id().toString(),
                    room.id());
        }
        core.execute("UPDATE room SET removed_at = created_at WHERE id = ?1", removed.id());
        assertEquals(
                "add-in.in-use",
                assertThrows(ConflictException.class, () -> service.delete(admin, made.id(), false, null))
                        .code());
        service.delete(admin, made.id(), true, null);
        assertThrows(NotFoundException.class, () -> service.requireAddIn(user, made.id()));
        assertEquals(List.of(), core.query("SELECT id FROM room WHERE add_in_id IS NOT NULL"));
        assertEquals(List.of(1), core.query("SELECT version FROM room WHERE id = ?1", live.id()));
        AddInView unused = service.create(admin, "Unused", PAGE);
        service.delete(admin, unused.id(), false, null);
    }
}
