package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads whom somebody without an administrative role may look up (product.md §4). */
@ApplicationScoped
class LookupRepository {

    /** How many principals are judged in one statement, each bound four times. */
    static final int MOST_PRINCIPALS = 250;

    private static final int MOST_CATEGORIES = 1_000;

    /** Where user {@code ?1} is creator or manages a room that is there for them, and is in scope. */
    private static final String CATEGORIES =
            """
            SELECT w.id FROM (
              SELECT e.category_id AS id FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.kind = N'creator'
              UNION SELECT r.category_id FROM room_role o JOIN (%1$s) a ON a.id = o.principal_id
                JOIN room r ON r.id = o.room_id
                WHERE o.role = N'manager' AND r.disabled = 0 AND r.removed_at IS NULL) w
            WHERE EXISTS (SELECT 1 FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.category_id = w.id AND e.kind = N'allowed')
              AND NOT EXISTS (SELECT 1 FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.category_id = w.id AND e.kind = N'denied')
            ORDER BY w.id
            """
                    .formatted(AffiliationRepository.IDS);

    /** From each of some principals to each of its affiliations. */
    private static final List<String> STEPS = List.of(
            "SELECT p.id AS principal_id, p.id AS outer_id FROM principal p WHERE p.id",
            "UNION ALL SELECT c.inner_id, c.outer_id FROM set_closure c WHERE c.inner_id",
            """
            UNION ALL SELECT p.id, c.outer_id FROM principal p JOIN set_closure c ON c.inner_id = p.container_id
            WHERE p.id""",
            """
            UNION ALL SELECT m.member_id, c.outer_id FROM group_member m JOIN set_closure c ON c.inner_id = m.group_id
            WHERE m.member_id""");

    @PersistenceContext
    private EntityManager entities;

    /** The categories whose scope a user chooses people from: the first {@value #MOST_CATEGORIES}. */
    List<Long> categories(long userId) {
        return Rows.column(entities.createNativeQuery(CATEGORIES)
                        .setParameter(1, userId)
                        .setMaxResults(MOST_CATEGORIES))
                .stream()
                .map(Rows::number)
                .toList();
    }

    /** Those of at most {@value #MOST_PRINCIPALS} principals who are in scope of one of the categories (R-CAT-2). */
    Set<Long> inScope(Collection<Long> categoryIds, Collection<Long> principalIds) {
        Sql sql = Sql.of("SELECT DISTINCT x.principal_id, e.category_id, e.kind FROM (");
        STEPS.forEach(step -> sql.in(step, principalIds));
        sql.add(") x JOIN category_entry e ON e.principal_id = x.outer_id WHERE e.kind IN (N'allowed', N'denied')")
                .in("AND e.category_id", categoryIds);
        Map<List<Long>, Set<String>> kinds = new HashMap<>();
        for (Object[] row : Rows.of(sql.query(entities))) {
            kinds.computeIfAbsent(List.of(Rows.number(row[0]), Rows.number(row[1])), pair -> new HashSet<>())
                    .add((String) row[2]);
        }
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Set.of("allowed")))
                .map(entry -> entry.getKey().get(0))
                .collect(Collectors.toSet());
    }
}
