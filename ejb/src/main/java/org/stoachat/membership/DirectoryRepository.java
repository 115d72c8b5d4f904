package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.principal.Standing;

/** Finds rooms by name. */
@ApplicationScoped
class DirectoryRepository {

    private static final int MOST_AFFILIATIONS = 690;

    /** A place in the order of names. */
    record Position(String nameKey, long roomInternalId) {}

    @PersistenceContext
    private EntityManager entities;

    /** Keys of the rooms that the user may find, by name, after a position in that order. */
    List<Long> findable(Standing standing, String nameLike, Position after, int limit) {
        Sql sql = Sql.of("SELECT r.id FROM room r WHERE r.removed_at IS NULL");
        if (!standing.has(AdministrativeRole.ADMINISTRATOR)) {
            if (!standing.mayChat()) {
                return List.of();
            }
            List<Long> bound =
                    standing.affiliations().stream().limit(MOST_AFFILIATIONS).toList();
            sql.add("AND r.disabled = 0")
                    .add("AND EXISTS (SELECT 1 FROM category_entry e WHERE e.category_id = r.category_id")
                    .in("AND e.kind = N'allowed' AND e.principal_id", bound)
                    .add(")")
                    .add("AND NOT EXISTS (SELECT 1 FROM category_entry e WHERE e.category_id = r.category_id")
                    .in("AND e.kind = N'denied' AND e.principal_id", bound)
                    .add(")")
                    .add("AND (r.privacy <> N'secret' OR EXISTS (SELECT 1 FROM room_role o WHERE o.room_id = r.id")
                    .in("AND o.principal_id", bound)
                    .add("))");
        }
        if (!nameLike.isEmpty()) {
            sql.contains("AND r.name_key", nameLike);
        }
        if (after != null) {
            sql.add("AND (r.name_key >", after.nameKey())
                    .add("OR (r.name_key =", after.nameKey())
                    .add("AND r.id >", after.roomInternalId())
                    .add("))");
        }
        sql.add("ORDER BY r.name_key, r.id");
        return Rows.column(sql.query(entities).setMaxResults(limit)).stream()
                .map(Rows::number)
                .toList();
    }
}
