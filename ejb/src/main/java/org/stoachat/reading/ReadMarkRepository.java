package org.stoachat.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.ConflictException;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;

/** Reads and writes marks with the heads that they belong to; one statement for 500 rooms or marks. */
@ApplicationScoped
class ReadMarkRepository {

    private static final int ROOMS_AT_ONCE = 500;
    private static final String INSERT =
            "INSERT INTO read_mark (user_id, room_id, sequence, changed_at) VALUES (?, ?, ?, ?)";
    private static final String INSERT_SET_BACK =
            "INSERT INTO read_mark (user_id, room_id, sequence, changed_at, set_back_at) VALUES (?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager entities;

    /** Where a user stands in rooms, by key of the room; not what has been gathered since. */
    Map<Long, Place> places(long userId, Collection<Long> roomIds) {
        Map<Long, Place> places = new HashMap<>();
        for (List<Long> some : Parts.of(roomIds, ROOMS_AT_ONCE)) {
            Sql sql = Sql.of("SELECT h.room_id, h.first_sequence, h.last_sequence, k.sequence, k.set_back_at")
                    .add("FROM room_head h LEFT JOIN read_mark k ON k.room_id = h.room_id AND k.user_id =", userId)
                    .in("WHERE h.room_id", some);
            sql.rows(entities).forEach(row -> places.put(Rows.number(row[0]), place(row)));
        }
        return places;
    }

    private static Place place(Object[] row) {
        return new Place(
                Rows.number(row[0]),
                Rows.number(row[1]),
                Rows.number(row[2]),
                Rows.numberOrNull(row[3]),
                row[4] == null ? null : InstantConverter.fromColumn(row[4]));
    }

    /**
     * Raises marks in a transaction of its own, and makes those that there are not yet. One that is as high, was set back
     * since it was said, or whose user or room is gone is passed over.
     *
     * @param marks at most 500, in order
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(List<Map.Entry<MarkKey, Mark>> marks) {
        Sql.batch(
                entities,
                """
                UPDATE read_mark SET sequence = ?, changed_at = ?
                WHERE user_id = ? AND room_id = ? AND sequence < ? AND (set_back_at IS NULL OR set_back_at < ?)
                """,
                marks.stream()
                        .map(entry -> List.<Object>of(
                                entry.getValue().sequence(),
                                entry.getValue().at(),
                                entry.getKey().userId(),
                                entry.getKey().roomId(),
                                entry.getValue().sequence(),
                                entry.getValue().at()))
                        .toList());
        Map<MarkKey, Mark> byKey = new HashMap<>();
        marks.forEach(entry -> byKey.put(entry.getKey(), entry.getValue()));
        List<List<Object>> missing = missing(byKey.keySet()).stream()
                .map(key -> List.<Object>of(
                        key.userId(),
                        key.roomId(),
                        byKey.get(key).sequence(),
                        byKey.get(key).at()))
                .toList();
        if (!missing.isEmpty()) {
            Sql.batch(entities, INSERT, missing);
        }
    }

    /** Those of some keys that have no mark, of users and rooms that exist. */
    private List<MarkKey> missing(Collection<MarkKey> keys) {
        List<List<Object>> asked = keys.stream()
                .map(key -> List.<Object>of(key.userId(), key.roomId()))
                .toList();
        Sql sql = Sql.of("SELECT w.user_id, w.room_id FROM")
                .table("", List.of("BIGINT", "BIGINT"), asked, "w (user_id, room_id)")
                .add("JOIN principal u ON u.id = w.user_id")
                .add("JOIN room r ON r.id = w.room_id AND r.removed_at IS NULL")
                .add("LEFT JOIN read_mark k ON k.user_id = w.user_id AND k.room_id = w.room_id")
                .add("WHERE k.user_id IS NULL");
        return sql.rows(entities).stream()
                .map(row -> new MarkKey(Rows.number(row[0]), Rows.number(row[1])))
                .sorted()
                .toList();
    }

    /**
     * Sets a mark, be it back.
     *
     * @throws ConflictException {@code read.changed} when another server made the first mark at the same moment
     */
    void set(MarkKey key, long sequence, Instant at) {
        int hit = Sql.of("UPDATE read_mark SET sequence =", sequence)
                .add(", changed_at =", InstantConverter.toColumn(at))
                .add(", set_back_at =", InstantConverter.toColumn(at))
                .add("WHERE user_id =", key.userId())
                .add("AND room_id =", key.roomId())
                .query(entities)
                .executeUpdate();
        if (hit == 0) {
            try {
                List<Object> row = List.of(key.userId(), key.roomId(), sequence, at, at);
                Sql.batch(entities, INSERT_SET_BACK, List.of(row));
            } catch (RuntimeException failure) {
                if (UniqueViolation.isCauseOf(failure)) {
                    throw new ConflictException("read.changed", "It was changed elsewhere at the same moment.");
                }
                throw failure;
            }
        }
    }
}
