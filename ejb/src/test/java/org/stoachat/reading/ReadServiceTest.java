package org.stoachat.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Page;
import org.stoachat.common.StoaException;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;

/** R-SESS-4: marks only rise, are gathered and written together; what is unread follows from marks and heads. */
class ReadServiceTest {

    private static ReadingScene scene;

    private final ReadService reads = scene.core.get(ReadService.class);
    private final ReadMarks marks = scene.core.get(ReadMarks.class);
    private Somebody office;
    private Place category;
    private Place room;
    private Somebody mona;
    private Somebody nils;
    private Somebody team;

    @BeforeAll
    static void start() {
        scene = new ReadingScene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void begin() {
        office = scene.world.container("Office");
        category = scene.category(office);
        room = scene.room(category, "closed");
        mona = scene.world.user("Mona", office);
        nils = scene.world.user("Nils", office);
        team = scene.world.group("Team", office);
        scene.world.join(mona, team);
        scene.world.appoint(room, "member", team);
        scene.world.appoint(room, "member", nils);
        scene.world.appoint(room, "manager", nils);
    }

    private Unread unread(Somebody user) {
        List<Unread> here = reads.unread(user.caller(), null, 500).items().stream()
                .filter(item -> item.roomId().equals(room.publicId()))
                .toList();
        assertEquals(List.of(reads.unread(user.caller(), room.publicId())), here);
        return here.get(0);
    }

    private Unread expected(long head, long read, int unread, int mentions) {
        return new Unread(room.publicId(), head, read, unread, mentions);
    }

    private void mark(Somebody user, long sequence) {
        reads.mark(user.caller(), room.publicId(), sequence);
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void the_first_sight_reads_everything_and_own_posts_and_removed_ones_are_not_unread() {
        scene.post(room, nils, 5);
        assertEquals(expected(5, 5, 0, 0), unread(mona));
        scene.post(room, nils, 3);
        scene.post(room, mona, 2);
        scene.remove(room, 7);
        assertEquals(expected(10, 5, 2, 0), unread(mona));
        assertEquals(expected(10, 10, 0, 0), unread(nils), "seen for the first time now");
    }

    @Test
    void marks_only_rise_and_end_at_the_head() {
        scene.post(room, nils, 10);
        mark(mona, 4);
        assertEquals(expected(10, 4, 6, 0), unread(mona));
        mark(mona, 2);
        assertEquals(expected(10, 4, 6, 0), unread(mona));
        mark(mona, 1_000);
        assertEquals(expected(10, 10, 0, 0), unread(mona));
        scene.post(room, nils, 1);
        assertEquals(expected(11, 10, 1, 0), unread(mona));
        assertEquals("invalid", refusal(() -> mark(mona, -1)));
    }

    @Test
    void marks_are_gathered_seen_at_once_and_written_together() {
        scene.post(room, nils, 10);
        mark(mona, 3);
        mark(mona, 6);
        assertEquals(List.of(), scene.stored(mona, room));
        assertEquals(6, unread(mona).read());
        marks.flush();
        assertEquals(List.of(6L), scene.stored(mona, room));
        scene.storeElsewhere(mona, room, 9, null);
        assertEquals(9, unread(mona).read(), "what another server wrote");
        mark(mona, 8);
        marks.flush();
        assertEquals(List.of(9L), scene.stored(mona, room));
        mark(mona, 10);
        scene.storeElsewhere(mona, room, 9, null);
        marks.flush();
        assertEquals(List.of(10L), scene.stored(mona, room));
    }

    @Test
    void another_server_may_write_the_first_mark_meanwhile() {
        scene.post(room, nils, 10);
        mark(mona, 7);
        scene.storeElsewhere(mona, room, 5, null);
        marks.flush();
        assertEquals(List.of(7L), scene.stored(mona, room));
    }

    @Test
    void unread_from_here_is_not_undone_by_what_was_gathered_before() {
        scene.post(room, nils, 10);
        mark(mona, 10);
        Unread back = reads.markUnread(mona.caller(), room.publicId(), 4);
        assertEquals(expected(10, 3, 7, 0), back);
        marks.flush();
        assertEquals(expected(10, 3, 7, 0), unread(mona));
        mark(mona, 5);
        assertEquals(5, unread(mona).read(), "from there it rises again");
        mark(mona, 9);
        scene.storeElsewhere(mona, room, 2, Instant.now());
        assertEquals(2, unread(mona).read(), "set back on another server");
        marks.flush();
        assertEquals(List.of(2L), scene.stored(mona, room));
        assertEquals("invalid", refusal(() -> reads.markUnread(mona.caller(), room.publicId(), 0)));
        assertEquals(expected(10, 10, 0, 0), reads.markUnread(mona.caller(), room.publicId(), 99));
    }

    @Test
    void counting_ends_at_a_thousand_and_looks_past_own_posts_and_gaps() {
        mark(mona, 0);
        scene.post(room, mona, 1_100);
        scene.skip(room, 1_000_000);
        scene.post(room, nils, 3);
        assertEquals(expected(1_001_103, 0, 3, 0), unread(mona));
        scene.post(room, nils, 1_200);
        assertEquals(expected(1_002_303, 0, 1_000, 0), unread(mona));
    }

    @Test
    void mentions_count_through_groups_once_a_post() {
        mark(mona, 0);
        scene.post(room, nils, 5);
        scene.post(room, mona, 1);
        scene.mention(room, 1, mona);
        scene.mention(room, 2, team);
        scene.mention(room, 2, mona);
        scene.mention(room, 3, nils);
        scene.mention(room, 5, office);
        scene.mention(room, 6, team);
        assertEquals(expected(6, 0, 5, 3), unread(mona));
        mark(mona, 1);
        assertEquals(expected(6, 1, 4, 2), unread(mona));
        scene.remove(room, 2);
        assertEquals(expected(6, 1, 3, 1), unread(mona));
    }

    @Test
    void a_purge_leaves_nothing_unread_of_what_it_took() {
        mark(mona, 0);
        scene.post(room, nils, 10);
        scene.core.execute("UPDATE room_head SET first_sequence = 8 WHERE room_id = ?1", room.id());
        assertEquals(expected(10, 7, 3, 0), unread(mona));
    }

    @Test
    void where_nothing_is_kept_nothing_is_unread() {
        scene.post(room, nils, 3);
        mark(mona, 1);
        scene.core.execute("UPDATE category SET chat_history = 0 WHERE id = ?1", category.id());
        Place quiet = scene.room(category, "open");
        assertEquals(new Unread(quiet.publicId(), 0, 0, 0, 0), reads.unread(mona.caller(), quiet.publicId()));
        reads.mark(mona.caller(), quiet.publicId(), 5);
        reads.markUnread(mona.caller(), quiet.publicId(), 1);
        marks.flush();
        assertEquals(List.of(), scene.stored(mona, quiet));
    }

    @Test
    void rooms_of_roles_and_followed_ones_are_listed_page_by_page_while_they_may_be_read() {
        Place open = scene.room(category, "open");
        Place followed = scene.room(category, "open");
        Place managed = scene.room(category, "closed");
        scene.world.appoint(managed, "manager", mona);
        scene.core.get(FollowService.class).follow(mona.caller(), followed.publicId(), null);
        assertEquals(List.of(room.publicId(), followed.publicId()), rooms(mona, 500));
        assertEquals(List.of(room.publicId(), followed.publicId()), rooms(mona, 1));
        assertEquals("room.not-member", refusal(() -> reads.unread(mona.caller(), managed.publicId())));
        assertEquals(0, reads.unread(mona.caller(), open.publicId()).unread());
        scene.core
                .get(MembershipService.class)
                .remove(nils.caller(), room.publicId(), RoomRole.MEMBER, team.publicId(), false);
        assertEquals(List.of(followed.publicId()), rooms(mona, 500));
        assertEquals("room.not-member", refusal(() -> mark(mona, 1)));
    }

    private List<UUID> rooms(Somebody user, int limit) {
        List<UUID> rooms = new ArrayList<>();
        String cursor = null;
        do {
            Page<Unread> page = reads.unread(user.caller(), cursor, limit);
            page.items().forEach(item -> rooms.add(item.roomId()));
            cursor = page.next();
        } while (cursor != null);
        return rooms;
    }

    @Test
    void strangers_learn_nothing() {
        Somebody stranger = scene.world.user("Stranger");
        UUID nowhere = UUID.randomUUID();
        for (UUID each : List.of(nowhere, room.publicId())) {
            assertEquals("room.not-found", refusal(() -> reads.mark(stranger.caller(), each, 1)));
            assertEquals("room.not-found", refusal(() -> reads.unread(stranger.caller(), each)));
            assertEquals("room.not-found", refusal(() -> reads.markUnread(stranger.caller(), each, 1)));
        }
    }

    @Test
    void marks_of_a_room_that_goes_hold_up_nobody() {
        scene.post(room, nils, 2);
        mark(mona, 1);
        Place gone = room;
        room = scene.room(category, "open");
        scene.post(room, nils, 2);
        mark(mona, 2);
        scene.core.execute("UPDATE room SET removed_at = changed_at WHERE id = ?1", gone.id());
        marks.flush();
        assertEquals(List.of(), scene.stored(mona, gone));
        assertEquals(List.of(2L), scene.stored(mona, room));
    }
}
