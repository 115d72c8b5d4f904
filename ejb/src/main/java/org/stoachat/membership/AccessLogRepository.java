package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.principal.RightsChanged;

/** Reads and writes the log of changes of rights. */
@ApplicationScoped
class AccessLogRepository {

    @PersistenceContext
    private EntityManager entities;

    long newest() {
        return Rows.number(entities.createNativeQuery("SELECT last_number FROM access_head WHERE id = 1")
                .getSingleResult());
    }

    long append(RightsChanged change) {
        entities.createNativeQuery("UPDATE access_head SET last_number = last_number + 1 WHERE id = 1")
                .executeUpdate();
        long number = newest();
        entities.createNativeQuery(
                        """
                        INSERT INTO access_change (number, kind, room_id, category_id, principal_id, changed_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, number)
                .setParameter(2, change.kind())
                .setParameter(3, change.roomId())
                .setParameter(4, change.categoryId())
                .setParameter(5, change.principalId())
                .setParameter(6, InstantConverter.toColumn(Instant.now()))
                .executeUpdate();
        return number;
    }

    List<AccessChange> after(long number, int limit) {
        return Rows.of(entities.createNativeQuery(
                                """
                                SELECT number, kind, room_id, category_id, principal_id
                                FROM access_change WHERE number > ?1 ORDER BY number
                                """)
                        .setParameter(1, number)
                        .setMaxResults(limit))
                .stream()
                .map(row -> new AccessChange(
                        Rows.number(row[0]),
                        (String) row[1],
                        Rows.numberOrNull(row[2]),
                        Rows.numberOrNull(row[3]),
                        Rows.numberOrNull(row[4])))
                .toList();
    }
}
