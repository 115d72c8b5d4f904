package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomService;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHistory;

/** R-ROOM-4: purge and delete take effect at once, the rows go in batches afterwards. */
class PurgeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static Core core;
    private static World world;
    private static Somebody administrator;
    private static Somebody member;
    private static Place category;
    private static int rooms;

    private Place room;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        administrator = world.administrator("Ada");
        member = world.user("Mia");
        category = world.category("Category");
        world.enter(category, "allowed", member);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void makeRoom() {
        room = world.room("Room " + ++rooms, category, "normal", "closed");
        world.appoint(room, "member", member);
    }

    /** Posts one a minute from noon on. */
    private void post(int count) {
        core.inTransaction(() -> {
            for (int i = 1; i <= count; i++) {
                core.entities()
                        .createNativeQuery(
                                """
                                INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at,
                                  title, body, reply_to, state)
                                VALUES (?1, ?2, ?2, N'message', N'normal', ?3, ?4, NULL, N'text', NULL, N'original')
                                """)
                        .setParameter(1, room.id())
                        .setParameter(2, i)
                        .setParameter(3, member.id())
                        .setParameter(4, InstantConverter.toColumn(NOON.plusSeconds(60L * (i - 1))))
                        .executeUpdate();
            }
            return null;
        });
        core.execute("UPDATE room_head SET last_sequence = ?2, last_change = ?2 WHERE room_id = ?1", room.id(), count);
    }

    private Purge purge(Somebody user, Instant until) {
        return core.get(PurgeService.class).purge(user.caller(), room.publicId(), until);
    }

    private List<Long> readable() {
        HistoryQuery all = new HistoryQuery(HistoryQuery.Anchor.NEWEST, 0, null, 500);
        return core.get(PostService.class).history(member.caller(), room.publicId(), all).items().stream()
                .map(PostView::sequence)
                .toList();
    }

    private Object count(String table) {
        return core.query("SELECT COUNT(*) FROM " + table + " WHERE room_id = ?1", room.id())
                .get(0);
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void a_purge_removes_up_to_and_including_a_moment() {
        post(5);
        Purge purge = purge(administrator, NOON.plusSeconds(120));
        assertEquals(new Purge(4, 6), purge);
        assertEquals(List.of(4L, 5L), readable());
        assertEquals(5L, count("post"), "rows go later");
        assertEquals(new Purge(4, 6), purge(administrator, NOON.plusSeconds(120)), "there is nothing left to purge");
        core.get(PostSweep.class).sweep(Instant.now());
        assertEquals(2L, count("post"));
        assertEquals(new Purge(6, 7), purge(administrator, Instant.now()));
        assertEquals(List.of(), readable());
        assertEquals(
                List.of(2L),
                core.query(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'room.purge' AND target_id = ?1",
                        room.publicId().toString()));
    }

    @Test
    void only_administrators_purge() {
        post(1);
        assertEquals("admin.required", refusal(() -> purge(member, NOON)));
        assertEquals("room.not-found", refusal(() -> purge(world.user("Otto"), NOON)));
        assertEquals(List.of(1L), readable());
    }

    /** Who missed events that have been purged is told of the purge under each number, and goes on. */
    @Test
    void what_was_purged_leaves_no_hole_to_wait_for() {
        post(5);
        purge(administrator, NOON.plusSeconds(120));
        core.get(PostSweep.class).sweep(Instant.now());
        List<RoomEvent> events =
                core.inTransaction(() -> core.get(RoomHistory.class).eventsAfter(room.id(), 1, 500));
        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L),
                events.stream().map(RoomEvent::change).toList());
        assertEquals(
                "{\"type\":\"purged\",\"change\":2,\"first\":4,\"roomId\":\"" + room.publicId() + "\"}",
                events.get(0).frame());
        assertTrue(events.get(2).frame().contains("\"sequence\":4"));
        assertEquals(
                2,
                core.inTransaction(() -> core.get(RoomHistory.class).eventsAfter(room.id(), 1, 2))
                        .size());
    }

    /** More rows than one transaction deletes. */
    @Test
    void a_removed_room_is_deleted_with_all_that_belongs_to_it() {
        post(2_100);
        core.get(RoomService.class).delete(administrator.caller(), room.publicId(), null);
        PostSweep sweep = core.get(PostSweep.class);
        sweep.sweep(Instant.now().minusSeconds(60));
        assertEquals(2_100L, count("post"), "transactions that began before may still run");
        sweep.sweep(Instant.now().plusSeconds(1));
        for (String table : List.of("post", "room_role", "room_head")) {
            assertEquals(0L, count(table), table);
        }
        assertEquals(List.of(0L), core.query("SELECT COUNT(*) FROM room WHERE id = ?1", room.id()));
    }
}
