package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/**
 * Writes posts: whatever is written for many posts goes as one batch. Two things always hold within a room, and queries
 * rely on them instead of indexes that each post would pay for: times never run backwards, and {@code change - sequence}
 * never falls.
 */
@ApplicationScoped
class PostWriteRepository {

    /** Counters of a room that were taken for new posts: those of the first of them, and the time of all. */
    record Taken(long sequence, long change, Instant at) {
        Taken next() {
            return new Taken(sequence + 1, change + 1, at);
        }
    }

    /** A post to be stored. */
    record NewPost(long roomId, Taken place, long authorId, PostContent content) {}

    @PersistenceContext
    private EntityManager entities;

    /**
     * Takes the next sequences and changes of rooms, as many as there are posts. Until the commit nobody else posts there.
     *
     * @param posts number of posts by key of the room; the rooms are locked in this order
     */
    Map<Long, Taken> advance(Map<Long, Integer> posts, Instant now) {
        List<List<Object>> rows = new ArrayList<>();
        posts.forEach((roomId, count) -> rows.add(List.of(count, count, now, now, roomId)));
        Sql.batch(
                entities,
                """
                UPDATE room_head SET last_sequence = last_sequence + ?, last_change = last_change + ?,
                  changed_at = CASE WHEN changed_at > ? THEN changed_at ELSE ? END
                WHERE room_id = ?
                """,
                rows);
        Sql sql = Sql.of("SELECT room_id, last_sequence, last_change, changed_at FROM room_head")
                .in("WHERE room_id", posts.keySet());
        Map<Long, Taken> taken = new HashMap<>();
        for (Object[] row : sql.rows(entities)) {
            long roomId = Rows.number(row[0]);
            long others = posts.get(roomId) - 1L;
            taken.put(
                    roomId,
                    new Taken(
                            Rows.number(row[1]) - others,
                            Rows.number(row[2]) - others,
                            InstantConverter.fromColumn(row[3])));
        }
        return taken;
    }

    /** Stores posts, and what they reply to. */
    void addPosts(Collection<NewPost> posts) {
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> replies = new ArrayList<>();
        for (NewPost post : posts) {
            PostContent content = post.content();
            rows.add(Arrays.asList(
                    post.roomId(),
                    post.place().sequence(),
                    post.place().change(),
                    content.kind().name().toLowerCase(Locale.ROOT),
                    content.importance().name().toLowerCase(Locale.ROOT),
                    post.authorId(),
                    post.place().at(),
                    content.title(),
                    content.text(),
                    content.replyTo()));
            if (content.replyTo() != null) {
                replies.add(
                        List.of(post.roomId(), content.replyTo(), post.place().sequence()));
            }
        }
        Sql.batch(
                entities,
                """
                INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at, title, body, reply_to,
                  state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, N'original')
                """,
                rows);
        if (!replies.isEmpty()) {
            Sql.batch(entities, "INSERT INTO post_reply (room_id, reply_to, sequence) VALUES (?, ?, ?)", replies);
        }
    }

    void addKeys(Collection<ClientKey> keys) {
        List<List<Object>> rows = keys.stream()
                .map(key -> Arrays.<Object>asList(
                        key.authorId(),
                        key.clientId(),
                        key.roomId(),
                        key.sequence(),
                        HexFormat.of().parseHex(key.contentHash()),
                        key.postedAt()))
                .toList();
        Sql.batch(
                entities,
                """
                INSERT INTO client_key (author_id, client_id, room_id, sequence, content_hash, posted_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** What is known of the client ids of posts. */
    List<ClientKey> findKeys(Collection<PendingPost> posts) {
        List<List<Object>> asked = posts.stream()
                .map(post -> List.<Object>of(
                        post.caller().userId(), post.content().clientId().toString()))
                .toList();
        Sql sql = Sql.of("SELECT k.author_id, k.client_id, k.room_id, k.sequence, k.content_hash, k.posted_at FROM")
                .table("", List.of("BIGINT", "UNIQUEIDENTIFIER"), asked, "w (author_id, client_id)")
                .add("JOIN client_key k ON k.author_id = w.author_id AND k.client_id = w.client_id");
        return sql.rows(entities).stream()
                .map(row -> new ClientKey(
                        Rows.number(row[0]),
                        Uuids.fromColumn(row[1]),
                        Rows.number(row[2]),
                        Rows.numberOrNull(row[3]),
                        HexFormat.of().formatHex((byte[]) row[4]),
                        InstantConverter.fromColumn(row[5])))
                .toList();
    }
}
