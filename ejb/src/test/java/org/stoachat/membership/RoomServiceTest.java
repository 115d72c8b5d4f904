package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.RoomType;

/** R-ROOM-1 to 4: rooms are made, changed, disabled and deleted by those who may. */
class RoomServiceTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Core core;
    private static World world;
    private static Somebody administrator;

    private Place category;
    private Somebody creator;
    private Somebody member;
    private Somebody outsider;

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
    void makeCategory() {
        category = world.category(name("Category"));
        creator = world.user("Cora");
        member = world.user("Mia");
        outsider = world.user("Otto");
        world.enter(category, "allowed", creator);
        world.enter(category, "allowed", member);
        world.enter(category, "creator", creator);
    }

    private static String name(String what) {
        return what + " " + NAMES.incrementAndGet();
    }

    private static RoomService service() {
        return core.get(RoomService.class);
    }

    private static RoomSummary room(Somebody user, UUID id) {
        return core.get(RoomDirectoryService.class).requireRoom(user.caller(), id);
    }

    private RoomProperties draft(String name) {
        return new RoomProperties(
                name, "", category.publicId(), RoomType.NORMAL, Privacy.CLOSED, Invitations.INHERIT, null, false);
    }

    private static UnaryOperator<RoomProperties> named(String name) {
        return old -> new RoomProperties(
                name,
                old.description(),
                old.categoryId(),
                old.type(),
                old.privacy(),
                old.invitations(),
                old.addInId(),
                old.disabled());
    }

    private static UnaryOperator<RoomProperties> typed(RoomType type, Privacy privacy, boolean disabled) {
        return old -> new RoomProperties(
                old.name(),
                old.description(),
                old.categoryId(),
                type,
                privacy,
                old.invitations(),
                old.addInId(),
                disabled);
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    private static long changes() {
        return core.get(AccessLog.class).newest();
    }

    /** R-CAT-3, R-ROOM-1: the creator manages what they make, and is a member of it. */
    @Test
    void who_makes_a_room_manages_it() {
        String name = name("Room");
        UUID id = service().create(creator.caller(), draft(name));
        RoomSummary room = room(creator, id);
        assertEquals(name, room.name());
        assertEquals("normal", room.type());
        assertEquals("closed", room.privacy());
        assertEquals("inherit", room.invitations());
        assertTrue(room.mayManage() && room.mayRead() && room.mayPost());
        assertEquals(
                List.of("Cora"),
                room.managers().stream().map(m -> m.displayName()).toList());
        assertEquals(1, room.managersTotal());
        assertTrue(room.inviting() && room.fileUpload());
        assertNull(room.addIn());
        assertEquals(
                List.of("room.create"),
                core.query("SELECT action FROM audit_entry WHERE target_id = ?1", id.toString()));
    }

    /** §4: creators alone make rooms, administrators in any category; R-CAT-6: outsiders learn nothing. */
    @Test
    void only_creators_and_administrators_make_rooms() {
        assertEquals("category.not-creator", refusal(() -> service().create(member.caller(), draft(name("Room")))));
        assertEquals("category.not-found", refusal(() -> service().create(outsider.caller(), draft(name("Room")))));
        world.enter(category, "denied", creator);
        assertEquals("category.not-found", refusal(() -> service().create(creator.caller(), draft(name("Room")))));
        UUID id = service().create(administrator.caller(), draft(name("Room")));
        assertTrue(room(administrator, id).mayRead(), "an administrator's own entry is good out of scope (R-CAT-4)");
    }

    @ParameterizedTest
    @CsvSource({
        "'   ', missing",
        "'a\u0007b', unfit",
        "'a\u202eb', unfit",
        "'\u200b', missing",
    })
    void a_name_is_made_of_what_people_can_see(String bad, String code) {
        RejectedException refused =
                assertThrows(RejectedException.class, () -> service().create(creator.caller(), draft(bad)));
        assertEquals(
                List.of(code), refused.violations().stream().map(v -> v.code()).toList());
    }

    /** R-ROOM-1: 1 to 256 characters. */
    @Test
    void a_name_has_at_most_256_characters() {
        String prefix = name("Room");
        String longest = prefix + "x".repeat(256 - prefix.length());
        UUID id = service().create(creator.caller(), draft(longest));
        assertEquals("invalid", refusal(() -> service().create(creator.caller(), draft(longest + "y"))));
        assertEquals(
                "invalid", refusal(() -> service().change(creator.caller(), id, null, named(longest + "y"), false)));
    }

    @Test
    void a_taken_name_leaves_nothing_behind() {
        String name = name("Room");
        service().create(creator.caller(), draft(name));
        assertEquals("name.unavailable", refusal(() -> service()
                .create(creator.caller(), draft(name.toUpperCase(java.util.Locale.ROOT)))));
        assertEquals("name.unavailable", refusal(() -> service().create(creator.caller(), draft(category.name()))));
        assertEquals(List.of(1L), core.query("SELECT COUNT(*) FROM room WHERE category_id = ?1", category.id()));
    }

    @Test
    void an_unknown_add_in_is_refused() {
        UUID id = service().create(creator.caller(), draft(name("Room")));
        assertEquals("invalid", refusal(() -> service()
                .change(
                        creator.caller(),
                        id,
                        null,
                        old -> new RoomProperties(
                                old.name(),
                                "",
                                old.categoryId(),
                                old.type(),
                                old.privacy(),
                                Invitations.OFF,
                                UUID.randomUUID(),
                                false),
                        false)));
        assertEquals("inherit", room(creator, id).invitations());
    }

    /** R-ROOM-2: managers change properties; nobody else does. */
    @Test
    void managers_change_a_room() {
        UUID id = service().create(creator.caller(), draft(name("Room")));
        String better = name("Better");
        assertEquals(
                "room.not-manager", refusal(() -> service().change(member.caller(), id, null, named(better), false)));
        assertEquals(
                "room.not-found", refusal(() -> service().change(outsider.caller(), id, null, named(better), false)));
        long before = changes();
        service().change(creator.caller(), id, null, named(better), false);
        assertEquals(better, room(member, id).name());
        assertEquals(before + 1, changes(), "one change of rights is numbered");
        service().change(creator.caller(), id, null, named(better), false);
        assertEquals(before + 1, changes(), "nothing changed, nothing is numbered");
        service().create(creator.caller(), draft(name("Room")));
    }

    @Test
    void a_stale_version_is_refused_and_a_dry_run_changes_nothing() {
        UUID id = service().create(creator.caller(), draft(name("Room")));
        int version = room(creator, id).version();
        service().change(creator.caller(), id, version, named(name("Second")), true);
        assertEquals(version, room(creator, id).version());
        service().change(creator.caller(), id, version, named(name("Second")), false);
        assertEquals(version + 1, room(creator, id).version());
        assertEquals("version.stale", refusal(() -> service()
                .change(creator.caller(), id, version, named(name("Third")), false)));
        assertEquals("version.stale", refusal(() -> service().delete(administrator.caller(), id, version)));
    }

    /** Two administrators at once with the same version: one wins, the other is told. */
    @Test
    void of_two_changes_at_once_one_wins() throws Exception {
        UUID id = service().create(creator.caller(), draft(name("Room")));
        int version = room(creator, id).version();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> results = Stream.of(administrator, creator)
                    .map(user -> threads.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            service().change(user.caller(), id, version, named(name("Raced")), false);
                            return "changed";
                        } catch (StoaException e) {
                            return e.code();
                        }
                    }))
                    .toList();
            start.countDown();
            assertEquals(
                    List.of("changed", "version.stale"),
                    Stream.of(results.get(0).get(), results.get(1).get())
                            .sorted()
                            .toList());
        } finally {
            threads.shutdown();
        }
    }

    /** R-ROOM-3: retyping to normal deletes the presenters, said beforehand. */
    @Test
    void retyping_to_normal_deletes_the_presenters() {
        Place room = world.room(name("Hall"), category, "auditorium", "closed");
        world.appoint(room, "manager", creator);
        world.appoint(room, "member", member);
        world.appoint(room, "presenter", member);
        UnaryOperator<RoomProperties> normal = typed(RoomType.NORMAL, Privacy.CLOSED, false);
        ListChange said = service().change(creator.caller(), room.publicId(), null, normal, true);
        assertEquals(
                List.of(1L),
                core.query("SELECT COUNT(*) FROM room_role WHERE room_id = ?1 AND role = 'presenter'", room.id()));
        ListChange done = service().change(creator.caller(), room.publicId(), null, normal, false);
        assertEquals(said, done);
        assertEquals(1, done.removed());
        assertEquals("presenter", done.loses().get(0).role());
        assertEquals(
                List.of("manager", "member"),
                core.query("SELECT role FROM room_role WHERE room_id = ?1 ORDER BY role", room.id()));
        service()
                .change(
                        creator.caller(),
                        room.publicId(),
                        null,
                        typed(RoomType.AUDITORIUM, Privacy.CLOSED, false),
                        false);
        assertFalse(room(member, room.publicId()).mayPost(), "presenters do not come back with the type");
    }

    /** Dry run of closing an open room: who entered by scope alone loses it. */
    @Test
    void closing_an_open_room_says_who_loses_it() {
        Place room = world.room(name("Lobby"), category, "normal", "open");
        world.appoint(room, "member", member);
        ListChange said = service()
                .change(
                        administrator.caller(),
                        room.publicId(),
                        null,
                        typed(RoomType.NORMAL, Privacy.SECRET, false),
                        true);
        assertEquals(0, said.removed());
        assertEquals(
                List.of("Cora"),
                said.loses().stream()
                        .map(loss -> loss.principal().displayName())
                        .toList());
    }

    /** R-ROOM-4: managers disable; only administrators enable again. */
    @Test
    void a_disabled_room_is_gone_for_all_but_administrators() {
        UUID id = service().create(creator.caller(), draft(name("Room")));
        ListChange said =
                service().change(creator.caller(), id, null, typed(RoomType.NORMAL, Privacy.CLOSED, true), false);
        assertEquals(2, said.losesTotal());
        assertEquals("room.not-found", refusal(() -> room(creator, id)));
        UnaryOperator<RoomProperties> enabled = typed(RoomType.NORMAL, Privacy.CLOSED, false);
        assertEquals("room.not-found", refusal(() -> service().change(creator.caller(), id, null, enabled, false)));
        service().change(administrator.caller(), id, null, enabled, false);
        assertTrue(room(creator, id).mayManage(), "lists stay");
    }

    /** R-ROOM-4: only administrators delete; the room is gone for everybody, and its name is free. */
    @Test
    void a_deleted_room_is_gone_for_everybody() {
        String name = name("Room");
        UUID id = service().create(creator.caller(), draft(name));
        assertEquals("admin.required", refusal(() -> service().delete(creator.caller(), id, null)));
        assertEquals("room.not-found", refusal(() -> service().delete(outsider.caller(), id, null)));
        service().delete(administrator.caller(), id, room(administrator, id).version());
        for (Somebody user : List.of(creator, administrator)) {
            assertEquals("room.not-found", refusal(() -> room(user, id)));
            assertTrue(core.get(RoomDirectoryService.class)
                    .findRooms(user.caller(), RoomQuery.named(name), null, 10)
                    .items()
                    .isEmpty());
        }
        assertEquals("room.not-found", refusal(() -> service().delete(administrator.caller(), id, null)));
        service().create(creator.caller(), draft(name));
    }
}
