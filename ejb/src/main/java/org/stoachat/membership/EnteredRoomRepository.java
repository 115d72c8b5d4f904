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

/** Finds rooms by category and by who is entered, and categories by whom they allow or deny; one statement for 2,000 keys. */
@ApplicationScoped
class EnteredRoomRepository {

    private static final int AT_ONCE = 2_000;

    @PersistenceContext
    private EntityManager entities;

    Set<Long> ofCategories(Collection<Long> categoryIds) {
        Set<Long> rooms = new HashSet<>();
        for (List<Long> some : Parts.of(categoryIds, AT_ONCE)) {
            Sql sql = Sql.of("SELECT id FROM room").in("WHERE category_id", some);
            Rows.column(sql.query(entities)).forEach(id -> rooms.add(Rows.number(id)));
        }
        return rooms;
    }

    Map<Long, Set<Long>> byPrincipals(List<Long> principalIds, Collection<Long> categoryIds, int most) {
        Map<Long, Set<Long>> rooms = new HashMap<>();
        int left = most;
        for (List<Long> some : Parts.of(principalIds, AT_ONCE)) {
            if (left > 0) {
                Sql sql = Sql.of("SELECT o.principal_id, o.room_id FROM room_role o")
                        .in("WHERE o.principal_id", some);
                if (categoryIds != null) {
                    sql.add("AND EXISTS (SELECT 1 FROM room r WHERE r.id = o.room_id")
                            .in("AND r.category_id", categoryIds)
                            .add(")");
                }
                List<Object[]> rows = Rows.of(sql.query(entities).setMaxResults(left));
                rows.forEach(row -> rooms.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                        .add(Rows.number(row[1])));
                left -= rows.size();
            }
        }
        return rooms;
    }

    Set<Long> categories(Collection<Long> allowed, Collection<Long> denied, int most) {
        Set<Long> categories = new HashSet<>();
        categories(categories, "allowed", allowed, most);
        categories(categories, "denied", denied, most);
        return categories;
    }

    private void categories(Set<Long> categories, String kind, Collection<Long> principalIds, int most) {
        for (List<Long> some : Parts.of(principalIds, AT_ONCE)) {
            if (categories.size() < most) {
                Sql sql = Sql.of("SELECT DISTINCT e.category_id FROM category_entry e WHERE e.kind =", kind)
                        .in("AND e.principal_id", some);
                Rows.column(sql.query(entities).setMaxResults(most - categories.size()))
                        .forEach(id -> categories.add(Rows.number(id)));
            }
        }
    }
}
