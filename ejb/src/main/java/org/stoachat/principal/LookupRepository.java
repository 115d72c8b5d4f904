package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.stoachat.common.Rows;

/** Reads whom somebody without an administrative role may look up (product.md §4). */
@ApplicationScoped
class LookupRepository {

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
}
