package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.room.RoomHead;

/** Reads posts and the counters of rooms; removes clients' keys. */
@ApplicationScoped
class PostRepository {

    /** How many keys are removed in one transaction. */
    static final int KEYS_A_SWEEP = 1_000;

    static final String VIEW =
            """
            SELECT r.public_id, p.sequence, p.change, p.kind, p.importance, a.public_id, a.display_name, p.posted_at,
              p.body, p.title, p.reply_to, p.state
            FROM post p JOIN room r ON r.id = p.room_id JOIN principal a ON a.id = p.author_id
            """;

    private static final String HEAD =
            """
            SELECT h.room_id, r.public_id, h.first_sequence, h.last_sequence, h.last_change
            FROM room_head h JOIN room r ON r.id = h.room_id
            """;

    /** Where a post stands. */
    record Place(UUID roomId, long sequence) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MentionRepository mentions;

    RoomHead head(long roomId) {
        return Rows.first(Sql.of(HEAD).add("WHERE h.room_id =", roomId).query(entities))
                .map(PostRepository::toHead)
                .orElseThrow(() -> new IllegalStateException("room " + roomId + " has no head"));
    }

    List<RoomHead> heads(Collection<Long> roomIds) {
        return Sql.of(HEAD).in("WHERE h.room_id", roomIds).rows(entities).stream()
                .map(PostRepository::toHead)
                .toList();
    }

    List<RoomHead> headsSince(Instant since, int limit) {
        Sql sql = Sql.of(HEAD).add("WHERE h.changed_at >=", InstantConverter.toColumn(since));
        return heads(sql.add("ORDER BY h.changed_at, h.room_id"), limit);
    }

    private List<RoomHead> heads(Sql sql, int limit) {
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(PostRepository::toHead)
                .toList();
    }

    private static RoomHead toHead(Object[] row) {
        return new RoomHead(
                Rows.number(row[0]),
                Uuids.fromColumn(row[1]),
                Rows.number(row[2]),
                Rows.number(row[3]),
                Rows.number(row[4]));
    }

    /** Those of some posts that can be replied to: not purged, and not a gap. */
    Set<Place> existing(Set<Place> places) {
        Sql sql = Sql.of("SELECT r.public_id, p.sequence FROM room r JOIN room_head h ON h.room_id = r.id")
                .add("JOIN post p ON p.room_id = r.id AND p.sequence >= h.first_sequence")
                .in("WHERE r.public_id", distinct(places, place -> place.roomId()
                        .toString()))
                .in("AND p.sequence", distinct(places, Place::sequence));
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new Place(Uuids.fromColumn(row[0]), Rows.number(row[1])))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> distinct(Set<Place> places, Function<Place, T> part) {
        return places.stream().map(part).collect(Collectors.toSet());
    }

    /** Removes at most {@link #KEYS_A_SWEEP} keys in a transaction of its own; says how many. */
    @Transactional
    int removeKeys(Instant postedBefore, Instant transientBefore) {
        return Sql.of("DELETE TOP (" + KEYS_A_SWEEP + ") FROM client_key")
                .add("WHERE posted_at <", InstantConverter.toColumn(postedBefore))
                .add("OR (sequence IS NULL AND posted_at <", InstantConverter.toColumn(transientBefore))
                .add(")")
                .query(entities)
                .executeUpdate();
    }

    Optional<PostView> find(long roomId, long sequence) {
        return views(Sql.of(VIEW).add("WHERE p.room_id =", roomId).add("AND p.sequence =", sequence), 1).stream()
                .findFirst();
    }

    /** Posts from a sequence upwards, ascending. */
    List<PostView> from(long roomId, long sequence, int limit) {
        return views(
                Sql.of(VIEW)
                        .add("WHERE p.room_id =", roomId)
                        .add("AND p.sequence >=", sequence)
                        .add("ORDER BY p.sequence"),
                limit);
    }

    /** Posts below a sequence and not below the first one, descending. */
    List<PostView> below(long roomId, long sequence, long first, int limit) {
        return views(
                Sql.of(VIEW)
                        .add("WHERE p.room_id =", roomId)
                        .add("AND p.sequence <", sequence)
                        .add("AND p.sequence >=", first)
                        .add("ORDER BY p.sequence DESC"),
                limit);
    }

    /** Bytes of text of rooms, two a character; rooms without posts are left out. */
    Map<Long, Long> sizes(Collection<Long> roomIds) {
        Sql sql = Sql.of("SELECT p.room_id, SUM(CAST(LEN(p.body) + COALESCE(LEN(p.title), 0) AS BIGINT)) FROM post p")
                .add("JOIN room_head h ON h.room_id = p.room_id AND p.sequence >= h.first_sequence")
                .in("WHERE p.room_id", roomIds)
                .add("GROUP BY p.room_id");
        return Rows.of(sql.query(entities)).stream()
                .collect(Collectors.toMap(row -> Rows.number(row[0]), row -> 2 * Rows.number(row[1])));
    }

    /** The sequence of the first post at or after a time, found by halving: times never run backwards in a room. */
    Optional<Long> firstSequenceAt(RoomHead head, Instant at) {
        Long found = null;
        long low = head.first();
        long high = head.sequence();
        while (low <= high) {
            long middle = low + (high - low) / 2;
            Sql sql = Sql.of("SELECT sequence, posted_at FROM post WHERE room_id =", head.roomInternalId())
                    .add("AND sequence >=", middle)
                    .add("AND sequence <=", high)
                    .add("ORDER BY sequence");
            Object[] post = Rows.first(sql.query(entities).setMaxResults(1)).orElse(null);
            if (post == null) {
                high = middle - 1;
            } else if (InstantConverter.fromColumn(post[1]).isBefore(at)) {
                low = Rows.number(post[0]) + 1;
            } else {
                found = Rows.number(post[0]);
                high = middle - 1;
            }
        }
        return Optional.ofNullable(found);
    }

    List<PostView> views(Sql sql, int limit) {
        return mentions.complete(Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(PostRepository::toView)
                .toList());
    }

    /**
     * Posts of stretches of rooms, in no order.
     *
     * @param stretches room, the sequence before the first and the last one of each
     */
    List<PostView> stretches(List<List<Object>> stretches) {
        Sql sql = Sql.of(VIEW)
                .table("JOIN", List.of("BIGINT", "BIGINT", "BIGINT"), stretches, "w (room_id, floor, ceiling)")
                .add("ON p.room_id = w.room_id AND p.sequence > w.floor AND p.sequence <= w.ceiling");
        return mentions.complete(
                sql.rows(entities).stream().map(PostRepository::toView).toList());
    }

    /** Stored posts as the events that brought them; a removed post brings its number alone. */
    List<Posted> postedEvents(Sql sql, long roomId, int limit) {
        List<PostView> posts = Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> toView(row).withChange(Rows.number(row[2])))
                .toList();
        return mentions.complete(posts).stream()
                .map(post -> new Posted(roomId, post, 0))
                .toList();
    }

    private static PostView toView(Object[] row) {
        UUID roomId = Uuids.fromColumn(row[0]);
        if (row[11].equals("removed")) {
            return PostView.removed(roomId, Rows.number(row[1]));
        }
        return new PostView(
                roomId,
                Rows.number(row[1]),
                Rows.number(row[2]),
                (String) row[3],
                (String) row[4],
                new PostView.Author(Uuids.fromColumn(row[5]), (String) row[6]),
                InstantConverter.fromColumn(row[7]),
                (String) row[8],
                (String) row[9],
                Rows.numberOrNull(row[10]),
                List.of(),
                List.of(),
                row[11].equals("replaced"),
                false,
                false,
                null);
    }
}
