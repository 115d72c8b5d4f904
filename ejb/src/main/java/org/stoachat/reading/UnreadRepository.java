package org.stoachat.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Counts posts in stretches of rooms, each room by its own stretch of the storage order; one statement for 300 rooms. */
@ApplicationScoped
class UnreadRepository {

    private static final int ROOMS_AT_ONCE = 300;
    private static final int AFFILIATIONS_AT_ONCE = 1_000;
    private static final List<String> BIGINTS = List.of("BIGINT", "BIGINT", "BIGINT");
    private static final String COLUMNS = "w (room_id, floor, ceiling)";

    @PersistenceContext
    private EntityManager entities;

    /** How many existing posts of others there are, by key of the room; rooms without are left out. */
    Map<Long, Long> posts(long userId, Collection<Stretch> stretches) {
        Map<Long, Long> counts = new HashMap<>();
        for (List<Stretch> some : Parts.of(stretches, ROOMS_AT_ONCE)) {
            Sql sql = Sql.of("SELECT w.room_id, COUNT(*) FROM")
                    .table("", BIGINTS, rows(some), COLUMNS)
                    .add("JOIN post p ON p.room_id = w.room_id AND p.sequence > w.floor AND p.sequence <= w.ceiling")
                    .add("WHERE p.state <> N'removed' AND p.author_id <>", userId)
                    .add("GROUP BY w.room_id");
            sql.rows(entities).forEach(row -> counts.put(Rows.number(row[0]), Rows.number(row[1])));
        }
        return counts;
    }

    /**
     * How many of these posts name one of some principals, by key of the room; rooms without are left out. Mentions are
     * looked for along the posts, since far more principals than unread posts may have to be looked at.
     */
    Map<Long, Integer> mentions(long userId, Collection<Long> principals, Collection<Stretch> stretches) {
        Map<Long, Set<Long>> named = new HashMap<>();
        for (List<Stretch> some : Parts.of(stretches, ROOMS_AT_ONCE)) {
            for (List<Long> few : Parts.of(principals, AFFILIATIONS_AT_ONCE)) {
                Sql sql = Sql.of("SELECT DISTINCT m.room_id, m.sequence FROM")
                        .table("", BIGINTS, rows(some), COLUMNS)
                        .add("JOIN post_mention m ON m.room_id = w.room_id AND m.sequence > w.floor")
                        .add("AND m.sequence <= w.ceiling")
                        .add("JOIN post p ON p.room_id = m.room_id AND p.sequence = m.sequence")
                        .add("WHERE p.state <> N'removed' AND p.author_id <>", userId)
                        .in("AND m.principal_id + 0", few);
                sql.rows(entities).forEach(row -> named.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                        .add(Rows.number(row[1])));
            }
        }
        Map<Long, Integer> counts = new HashMap<>();
        named.forEach((roomId, sequences) -> counts.put(roomId, sequences.size()));
        return counts;
    }

    private static List<List<Object>> rows(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> List.<Object>of(stretch.roomId(), stretch.floor(), stretch.ceiling()))
                .toList();
    }
}
