package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.Statements;
import org.stoachat.World;
import org.stoachat.principal.RightsChanged;

/** What is remembered is true, and remembering is worth it (R-CAT-8). */
class RoomAccessTest {

    private Core core;
    private World world;
    private RoomAccess access;
    private World.Somebody alice;
    private World.Place category;
    private World.Place room;

    @BeforeEach
    void begin() {
        core = Core.start();
        world = new World(core);
        access = core.get(RoomAccess.class);
        alice = world.user("Alice");
        category = world.category("Projects");
        world.enter(category, "allowed", alice);
        room = world.room("Bridge", category, "normal", "closed");
        world.appoint(room, "member", alice);
    }

    @AfterEach
    void end() {
        core.close();
    }

    private boolean mayRead() {
        return core.inTransaction(() -> access.now()
                .find(alice.caller(), room.publicId())
                .filter(RoomRights::mayRead)
                .isPresent());
    }

    private void number(String kind, Long roomId, Long categoryId, Long principalId) {
        core.inTransaction(() -> {
            core.get(AccessLog.class).number(new RightsChanged(kind, roomId, categoryId, principalId));
            return null;
        });
    }

    @Test
    void what_is_remembered_costs_one_statement_and_a_cold_join_of_24_rooms_three() {
        List<UUID> rooms = new ArrayList<>(List.of(room.publicId()));
        for (int i = 1; i < 24; i++) {
            World.Place place = i % 2 == 0 ? category : world.category("Category " + i);
            rooms.add(world.room("Room " + i, place, "normal", "open").publicId());
        }
        Statements statements = new Statements(core);
        Runnable join = () -> core.inTransaction(
                () -> access.now().find(alice.caller(), rooms).size());
        assertEquals(3, statements.during(join));
        assertEquals(1, statements.during(join));
        number("principal", null, null, 17L);
        assertEquals(2, statements.during(join), "the log is read, nothing else: nobody here has that affiliation");
        number("principal", null, null, alice.id());
        assertEquals(3, statements.during(join), "number, log, standing");
        assertEquals(1, statements.during(join));
        number("room-role", room.id(), null, alice.id());
        assertEquals(3, statements.during(join), "number, log, the one room");
        number("category-entry", null, category.id(), alice.id());
        assertEquals(3, statements.during(join), "number, log, the rooms of the category with its scope");
        number("policy", null, null, null);
        assertEquals(3, statements.during(join), "number, log, standing");
    }

    @Test
    void a_change_counts_from_its_commit_on() {
        assertTrue(mayRead());
        core.execute("DELETE FROM room_role WHERE room_id = ?1", room.id());
        assertTrue(mayRead(), "not numbered: whoever changes rights numbers the change");
        number("room-role", room.id(), null, alice.id());
        assertFalse(mayRead());
    }

    /** A number that is taken back is given out again for another change. */
    @Test
    void what_was_seen_in_a_transaction_that_is_taken_back_is_not_remembered() {
        assertTrue(mayRead());
        assertThrows(
                IllegalStateException.class,
                () -> core.inTransaction(() -> {
                    core.execute("DELETE FROM room_role WHERE room_id = ?1", room.id());
                    core.get(AccessLog.class).number(new RightsChanged("room-role", room.id(), null, alice.id()));
                    assertFalse(mayRead(), "its own transaction sees the change");
                    throw new IllegalStateException("taken back");
                }));
        assertTrue(mayRead());
        number("principal", null, null, 17L);
        assertTrue(mayRead());
    }

    @Test
    void more_changes_than_are_read_at_once_give_everything_up() {
        assertTrue(mayRead());
        core.execute("DELETE FROM room_role WHERE room_id = ?1", room.id());
        core.execute("UPDATE access_head SET last_number = last_number + 5000 WHERE id = 1");
        assertFalse(mayRead());
    }

    @Test
    void removed_rooms_exist_for_nobody() {
        core.execute("UPDATE room SET removed_at = CURRENT_TIMESTAMP WHERE id = ?1", room.id());
        assertFalse(mayRead());
        World.Somebody admin = world.administrator("Ada");
        assertTrue(core.inTransaction(() -> access.now().find(admin.caller(), room.publicId()))
                .isEmpty());
    }
}
