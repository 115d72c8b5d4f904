package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.Posts;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.room.RoomBacklog;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomHistory;
import org.stoachat.room.RoomRequest;

/** R-ROOM-5, R-POST-5: one post is removed or replaced, and everybody learns of it. */
class RemovalTest {

    private static Core core;
    private static World world;
    private static Posts posts;
    private static Somebody administrator;
    private static Somebody member;
    private static Place category;
    private static int rooms;

    private Place room;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        posts = new Posts(core);
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

    private void remove(Somebody user, long sequence) {
        core.get(RemovalService.class).remove(user.caller(), room.publicId(), sequence);
    }

    private void replace(Somebody user, long sequence, String text) {
        core.get(RemovalService.class).replace(user.caller(), room.publicId(), sequence, text);
    }

    private PostView read(long sequence) {
        return core.get(PostService.class).requirePost(member.caller(), room.publicId(), sequence);
    }

    private List<String> framesAfter(long change) {
        return core.inTransaction(() -> core.get(RoomHistory.class).eventsAfter(room.id(), change, 500)).stream()
                .map(RoomEvent::frame)
                .toList();
    }

    private RoomBacklog resume(long after, long change) {
        return core.inTransaction(() -> {
            RoomFacts facts = core.get(RoomAccess.class)
                    .now()
                    .requireReader(member.caller(), room.publicId())
                    .room();
            return core.get(RoomHistory.class)
                    .open(Map.of(facts, new RoomRequest(room.publicId(), after, change, null)), false)
                    .get(0);
        });
    }

    private String frame(String type, long change, String members) {
        return "{\"type\":\"" + type + "\",\"change\":" + change + ",\"roomId\":\"" + room.publicId() + "\"," + members
                + "}";
    }

    private long count(String sql) {
        return ((Number) core.query(sql, room.id()).get(0)).longValue();
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void of_a_removed_post_the_number_is_left() {
        posts.message(room, member, "first");
        posts.story(room, member, "secret title", "secret body");
        core.execute(
                "INSERT INTO post_mention (principal_id, room_id, sequence) VALUES (?1, ?2, 2)",
                member.id(),
                room.id());
        core.execute(
                "INSERT INTO post_source (room_id, sequence, source_ticks, source_text, source_rtf)"
                        + " VALUES (?1, 2, 7, N'secret', N'secret')",
                room.id());
        remove(administrator, 2);
        assertEquals(PostView.removed(room.publicId(), 2), read(2));
        assertEquals(List.of(frame("removed", 3, "\"sequences\":[2]")), framesAfter(2));
        assertEquals(0, count("SELECT COUNT(*) FROM post_mention WHERE room_id = ?1"));
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM post_source WHERE room_id = ?1"
                        + " AND (source_text IS NOT NULL OR source_rtf IS NOT NULL)"));
        assertEquals(
                0,
                count(
                        "SELECT COUNT(*) FROM post WHERE room_id = ?1 AND sequence = 2 AND (title IS NOT NULL OR body <> '')"));
        remove(administrator, 2);
        assertEquals(3, count("SELECT last_change FROM room_head WHERE room_id = ?1"), "once is enough");
    }

    @Test
    void a_replaced_post_is_a_message_that_says_so() {
        posts.story(room, member, "secret title", "secret body");
        replace(administrator, 1, "Replaced.\r\nSorry.");
        PostView post = read(1);
        assertEquals("Replaced.\nSorry.", post.text());
        assertEquals("message", post.kind());
        assertNull(post.title());
        assertTrue(post.replaced());
        assertEquals(member.publicId(), post.author().id());
        assertEquals(List.of(frame("replaced", 2, "\"sequence\":1,\"text\":\"Replaced.\\nSorry.\"")), framesAfter(1));
        replace(administrator, 1, "Replaced.\nSorry.");
        assertEquals(2, count("SELECT last_change FROM room_head WHERE room_id = ?1"), "it stands there already");
        replace(administrator, 1, "replaced.\nSorry.");
        assertEquals("replaced.\nSorry.", read(1).text());
    }

    /** Who missed a replacement and the removal after it does not see the text of either. */
    @Test
    void what_was_replaced_and_then_removed_was_removed() {
        posts.message(room, member, "secret");
        replace(administrator, 1, "Also secret.");
        remove(administrator, 1);
        assertEquals(
                List.of(frame("removed", 2, "\"sequences\":[1]"), frame("removed", 3, "\"sequences\":[1]")),
                framesAfter(1));
        assertEquals("post.removed", refusal(() -> replace(administrator, 1, "Again.")));
        assertFalse(core.query("SELECT state_before, state_after FROM audit_entry").stream()
                .map(row -> Arrays.toString((Object[]) row))
                .anyMatch(row -> row.contains("secret")));
        assertEquals(
                2,
                core.query(
                                "SELECT id FROM audit_entry WHERE action IN ('post.remove', 'post.replace')"
                                        + " AND target_id = ?1",
                                room.publicId().toString())
                        .size());
    }

    @Test
    void only_administrators_remove_and_replace() {
        posts.message(room, member, "text");
        assertEquals("admin.required", refusal(() -> remove(member, 1)));
        assertEquals("admin.required", refusal(() -> replace(member, 1, "other")));
        Somebody outsider = world.user("Otto");
        assertEquals("room.not-found", refusal(() -> remove(outsider, 1)));
        assertEquals("room.not-found", refusal(() -> replace(outsider, 1, "other")));
        assertEquals("text", read(1).text());
    }

    @Test
    void what_is_not_there_cannot_be_removed() {
        posts.messages(room, member, "text", 3);
        core.get(PurgeService.class).purge(administrator.caller(), room.publicId(), Posts.NOON);
        for (long sequence : List.of(0L, 1L, 4L)) {
            assertEquals("post.not-found", refusal(() -> remove(administrator, sequence)));
            assertEquals("post.not-found", refusal(() -> replace(administrator, sequence, "other")));
        }
        assertEquals("invalid", refusal(() -> replace(administrator, 2, null)));
        assertEquals("invalid", refusal(() -> replace(administrator, 2, " ")));
        assertEquals("invalid", refusal(() -> replace(administrator, 2, "x".repeat(8_001))));
        assertEquals("invalid", refusal(() -> replace(administrator, 2, "bell \u0007")));
        replace(administrator, 2, "x".repeat(8_000));
    }

    /** R-CAT-7: history that is off is hidden, and stays as it is. */
    @Test
    void where_no_history_is_kept_there_is_nothing_to_remove() {
        Place quiet = world.category("Quiet " + rooms);
        core.execute("UPDATE category SET chat_history = 0 WHERE id = ?1", quiet.id());
        room = world.room("Quiet room " + rooms, quiet, "normal", "closed");
        posts.message(room, member, "from before");
        assertEquals("post.not-found", refusal(() -> remove(administrator, 1)));
        RemovalRequest all = new RemovalRequest(member.publicId(), null, null, null, null, null, null);
        assertEquals(
                0,
                core.get(RemovalService.class)
                        .preview(administrator.caller(), room.publicId(), all)
                        .count());
        assertEquals(0, count("SELECT COUNT(*) FROM post WHERE room_id = ?1 AND state <> N'original'"));
    }

    @Test
    void who_comes_back_learns_of_what_was_missed() {
        posts.messages(room, member, "text", 3);
        replace(administrator, 1, "other");
        remove(administrator, 2);
        posts.message(room, member, "news");
        RoomBacklog backlog = resume(3, 3);
        assertEquals(1, backlog.posts().size());
        assertEquals(
                List.of(
                        frame("replaced", 4, "\"sequence\":1,\"text\":\"other\""),
                        frame("removed", 5, "\"sequences\":[2]")),
                backlog.changes());
        assertFalse(backlog.reset());
        assertEquals(List.of(), resume(4, 6).changes());
    }

    /** A frame holds 64 KiB: changes that do not fit are read anew. */
    @Test
    void changes_that_do_not_fit_are_read_anew() {
        posts.messages(room, member, "text", 4);
        for (long sequence = 1; sequence <= 4; sequence++) {
            replace(administrator, sequence, "€".repeat(4_000));
        }
        RoomBacklog backlog = resume(4, 4);
        assertTrue(backlog.reset());
        assertEquals(List.of(), backlog.changes());
        assertFalse(backlog.posts().isEmpty());
        assertFalse(resume(4, 6).reset());
    }

    @Test
    void a_filter_means_what_meets_all_of_it() {
        Somebody other = world.user("Olaf");
        posts.message(room, member, "The osprey project");
        posts.message(room, other, "project Osprey");
        posts.message(room, member, "nothing");
        posts.story(room, member, "Osprey", "All about the project");
        remove(administrator, 3);
        assertEquals(List.of(1L, 2L, 4L), meant(null, null, null, "osprey project", null, null));
        assertEquals(List.of(2L), meant(null, null, null, "project osprey", "phrase", null));
        assertEquals(List.of(2L, 4L), meant(null, null, null, "Osprey", "any", true));
        assertEquals(List.of(1L, 4L), meant(member.publicId(), null, null, null, null, null));
        assertEquals(List.of(2L), meant(null, 1, 1, null, null, null));
        assertEquals(List.of(2L, 4L), meant(null, 1, null, null, null, null));
        assertEquals(List.of(1L), meant(member.publicId(), null, 2, "osprey", null, null));
        assertEquals(List.of(), meant(null, 30, null, null, null, null));
        assertEquals(List.of(), meant(null, null, -1, null, null, null));
    }

    private List<Long> meant(
            UUID author, Integer from, Integer until, String words, String match, Boolean caseSensitive) {
        RemovalRequest request = new RemovalRequest(
                author,
                from == null ? null : Posts.NOON.plusSeconds(60L * from),
                until == null ? null : Posts.NOON.plusSeconds(60L * until),
                words,
                match,
                caseSensitive,
                null);
        RemovalPreview preview =
                core.get(RemovalService.class).preview(administrator.caller(), room.publicId(), request);
        assertEquals(preview.sequences().size(), preview.count());
        return preview.sequences();
    }

    @Test
    void a_preview_names_the_first_hundred() {
        posts.messages(room, member, "osprey", 1_100);
        RemovalRequest request = new RemovalRequest(null, null, null, "osprey", null, null, "other");
        RemovalPreview preview =
                core.get(RemovalService.class).preview(administrator.caller(), room.publicId(), request);
        assertEquals(1_100, preview.count());
        assertEquals(100, preview.sequences().size());
        assertEquals(100L, preview.sequences().get(99));
        assertEquals(0, count("SELECT COUNT(*) FROM post WHERE room_id = ?1 AND state <> N'original'"));
    }

    @Test
    void a_request_that_cannot_be_meant_is_refused() {
        assertEquals("removal.no-filter", refusal(new RemovalRequest(null, null, null, null, "any", true, "other")));
        assertEquals("invalid", refusal(new RemovalRequest(UUID.randomUUID(), null, null, null, null, null, null)));
        assertEquals("invalid", refusal(new RemovalRequest(null, null, null, " — ", null, null, null)));
        assertEquals("invalid", refusal(new RemovalRequest(null, null, null, "x".repeat(257), null, null, null)));
        assertEquals("invalid", refusal(new RemovalRequest(null, null, null, "x", "some", null, null)));
        assertEquals("invalid", refusal(new RemovalRequest(null, null, null, "x", null, null, "")));
        assertEquals(
                "invalid",
                refusal(new RemovalRequest(null, Posts.NOON, Posts.NOON.minusMillis(1), null, null, null, null)));
        RemovalRequest fine = new RemovalRequest(null, null, null, "x", null, null, null);
        RemovalService service = core.get(RemovalService.class);
        assertEquals("admin.required", refusal(() -> service.submit(member.caller(), room.publicId(), fine)));
        assertEquals("admin.required", refusal(() -> service.preview(member.caller(), room.publicId(), fine)));
    }

    private String refusal(RemovalRequest request) {
        return refusal(() -> core.get(RemovalService.class).submit(administrator.caller(), room.publicId(), request));
    }
}
