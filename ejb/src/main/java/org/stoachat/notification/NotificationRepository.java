package org.stoachat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.ConflictException;
import org.stoachat.common.IdSet;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;

/** Reads and writes levels, and reads what a decision needs of a post. */
@ApplicationScoped
class NotificationRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The levels that a user chose, by key of the room. */
    Map<Long, NotificationLevel> levels(long userId) {
        Sql sql = Sql.of("SELECT room_id, level FROM notification_level WHERE user_id =", userId);
        Map<Long, NotificationLevel> levels = new HashMap<>();
        sql.rows(entities).forEach(row -> levels.put(Rows.number(row[0]), level(row[1])));
        return levels;
    }

    /** The level that a user chose for a room. */
    Optional<NotificationLevel> level(long userId, long roomId) {
        Sql sql = Sql.of("SELECT level FROM notification_level WHERE user_id =", userId)
                .add("AND room_id =", roomId);
        return sql.rows(entities).stream().findFirst().map(row -> level(row[0]));
    }

    private static NotificationLevel level(Object code) {
        return NotificationLevel.ofCode((String) code).orElseThrow();
    }

    /**
     * Keeps a level.
     *
     * @throws ConflictException {@code notifications.changed} when the first one was chosen elsewhere at the same moment
     */
    void keep(long userId, long roomId, NotificationLevel level) {
        int hit = Sql.of("UPDATE notification_level SET level =", level.code())
                .add("WHERE user_id =", userId)
                .add("AND room_id =", roomId)
                .query(entities)
                .executeUpdate();
        if (hit == 0) {
            try {
                List<Object> row = List.of(userId, roomId, level.code());
                Sql.batch(
                        entities,
                        "INSERT INTO notification_level (user_id, room_id, level) VALUES (?, ?, ?)",
                        List.of(row));
            } catch (RuntimeException failure) {
                if (UniqueViolation.isCauseOf(failure)) {
                    throw new ConflictException(
                            "notifications.changed", "It was changed elsewhere at the same moment. Try again.");
                }
                throw failure;
            }
        }
    }

    /** Forgets the level that a user chose for a room; gives the key of the room unless there was none. */
    Optional<Long> forget(long userId, UUID roomId) {
        Sql sql = Sql.of("SELECT n.room_id FROM notification_level n JOIN room r ON r.id = n.room_id")
                .add("WHERE n.user_id =", userId)
                .add("AND r.public_id =", roomId.toString());
        Optional<Long> known = sql.rows(entities).stream().findFirst().map(row -> Rows.number(row[0]));
        known.ifPresent(room -> Sql.of("DELETE FROM notification_level WHERE user_id =", userId)
                .add("AND room_id =", room)
                .query(entities)
                .executeUpdate());
        return known;
    }

    /** What a decision needs of a post that has not been purged. */
    Optional<Decision.Circumstances> post(long roomId, long sequence, long userId, IdSet affiliations) {
        Sql sql = Sql.of("SELECT p.state, p.author_id, p.importance, m.principal_id FROM room_head h")
                .add("JOIN post p ON p.room_id = h.room_id AND p.sequence >= h.first_sequence")
                .add("LEFT JOIN post_mention m ON m.room_id = p.room_id AND m.sequence = p.sequence")
                .add("WHERE h.room_id =", roomId)
                .add("AND p.sequence =", sequence);
        List<Object[]> rows = sql.rows(entities);
        return rows.stream()
                .findFirst()
                .map(post -> new Decision.Circumstances(
                        post[0].equals("removed"),
                        Rows.number(post[1]) == userId,
                        rows.stream().anyMatch(row -> row[3] != null && affiliations.has(Rows.number(row[3]))),
                        post[2].equals("high")));
    }
}
