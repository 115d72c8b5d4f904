package org.stoachat.membership;

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

/** Finds rooms by category and by who is entered; one statement for 2,000 keys. */
@ApplicationScoped
class EnteredRoomRepository {

    private static final int AT_ONCE = 2_000;

    @PersistenceContext
    private EntityManager entities;

    Set<Long> ofCategories(Collection<Long> categoryIds) {
        Set<Long> rooms = new HashSet<>();
        for (List<Long> some : Parts.of(List.copyOf(categoryIds), AT_ONCE)) {
            Sql sql = Sql.of("SELECT id FROM room").in("WHERE category_id", some);
            Rows.column(sql.query(entities)).forEach(id -> rooms.add(Rows.number(id)));
        }
        return rooms;
    }

    Map<Long, Set<Long>> byMembers(Collection<Long> principalIds, int most) {
        Map<Long, Set<Long>> rooms = new HashMap<>();
        int left = most;
        for (List<Long> some : Parts.of(List.copyOf(principalIds), AT_ONCE)) {
            if (left > 0) {
                Sql sql = Sql.of("SELECT principal_id, room_id FROM room_role WHERE role = N'member'")
                        .in("AND principal_id", some);
                List<Object[]> rows = Rows.of(sql.query(entities).setMaxResults(left));
                rows.forEach(row -> rooms.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                        .add(Rows.number(row[1])));
                left -= rows.size();
            }
        }
        return rooms;
    }
}
