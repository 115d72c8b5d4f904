package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.room.RoomProperties;

/** R-ROOM-2, R-CAT-4: a room moves to another category, and who is out of its scope leaves the lists. */
class RoomMoveTest {

    private static Core core;
    private static World world;
    private static Somebody administrator;
    private static int round;

    private Place from;
    private Place to;
    private Place room;
    private Somebody manager;
    private Somebody stays;
    private Somebody goes;
    private Somebody nestedGroup;
    private Somebody denied;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        administrator = world.administrator("Ada");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void makeRoom() {
        round++;
        from = world.category("From " + round);
        to = world.category("To " + round);
        room = world.room("Moving " + round, from, "auditorium", "closed");
        Somebody everybody = world.container("Everybody " + round);
        Somebody outerGroup = world.group("Outer " + round);
        nestedGroup = world.group("Nested " + round);
        world.nest(nestedGroup, outerGroup);
        manager = world.user("Max", everybody);
        stays = world.user("Stella", everybody);
        goes = world.user("Gero");
        denied = world.user("Dina", everybody);
        world.join(denied, nestedGroup);
        for (Somebody principal : List.of(everybody, outerGroup, goes)) {
            world.enter(from, "allowed", principal);
        }
        world.enter(to, "allowed", everybody);
        world.enter(to, "allowed", outerGroup);
        world.enter(to, "denied", denied);
        world.appoint(room, "manager", manager);
        for (Somebody principal : List.of(stays, goes, nestedGroup, denied)) {
            world.appoint(room, "member", principal);
        }
        world.appoint(room, "presenter", goes);
    }

    private static UnaryOperator<RoomProperties> into(UUID categoryId) {
        return old -> new RoomProperties(
                old.name(),
                old.description(),
                categoryId,
                old.type(),
                old.privacy(),
                old.invitations(),
                old.addInId(),
                old.disabled());
    }

    private ListChange move(Somebody by, UUID categoryId, boolean dryRun) {
        return core.get(RoomService.class).change(by.caller(), room.publicId(), null, into(categoryId), dryRun);
    }

    private List<?> listed() {
        return core.query(
                "SELECT p.display_name FROM room_role o JOIN principal p ON p.id = o.principal_id WHERE o.room_id = ?1"
                        + " ORDER BY p.display_name, o.role",
                room.id());
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void who_is_outside_the_new_scope_is_deleted_from_all_lists() {
        ListChange said = move(administrator, to.publicId(), true);
        assertEquals(6, listed().size(), "a dry run deletes nothing");
        assertEquals(said, move(administrator, to.publicId(), false));
        assertEquals(3, said.removed());
        assertEquals(
                List.of("Dina member", "Gero member", "Gero presenter"),
                said.loses().stream()
                        .map(loss -> loss.principal().displayName() + " " + loss.role())
                        .toList());
        assertEquals(List.of("Max", nestedGroup.name(), "Stella"), listed());
        String audited = (String) core.query(
                        "SELECT state_after FROM audit_entry WHERE action = 'room.update' AND target_id = ?1",
                        room.publicId().toString())
                .get(0);
        assertTrue(audited.contains(goes.publicId().toString()), audited);
    }

    /** R-CAT-4: an administrator's own entry is good out of scope too, so a move leaves it. */
    @Test
    void an_administrators_own_entry_stays() {
        world.appoint(room, "member", administrator);
        core.execute("UPDATE room_role SET own_entry = 1 WHERE principal_id = ?1", administrator.id());
        move(administrator, to.publicId(), false);
        assertTrue(listed().contains("Ada"));
    }

    @Test
    void managers_move_a_room_to_where_they_are_creators() {
        assertEquals("category.not-creator", refusal(() -> move(manager, to.publicId(), false)));
        world.enter(to, "creator", manager);
        move(manager, to.publicId(), false);
        assertEquals(List.of("Max", nestedGroup.name(), "Stella"), listed());
    }

    /** R-CAT-6: a move tells nobody that a category exists which they may not see. */
    @Test
    void a_move_tells_nothing_of_categories_out_of_scope() {
        Place hidden = world.category("Hidden " + round);
        assertEquals("category.not-found", refusal(() -> move(manager, hidden.publicId(), true)));
        assertEquals("category.not-found", refusal(() -> move(manager, UUID.randomUUID(), true)));
        assertEquals("category.not-found", refusal(() -> move(administrator, UUID.randomUUID(), true)));
    }

    /** An open room: who entered by the old scope alone and is outside the new one loses it. */
    @Test
    void moving_an_open_room_says_who_loses_it_by_scope() {
        core.execute("UPDATE room SET privacy = 'open', type = 'normal' WHERE id = ?1", room.id());
        core.execute("DELETE FROM room_role WHERE room_id = ?1", room.id());
        ListChange said = move(administrator, to.publicId(), true);
        assertEquals(
                List.of("Gero"),
                said.loses().stream()
                        .map(loss -> loss.principal().displayName())
                        .toList());
    }
}
