package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads and writes the entries of roles. */
@ApplicationScoped
class RoomRoleRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Whether somebody with these affiliations is allowed in the category and not denied (R-CAT-2). */
    boolean isInScope(long categoryId, Collection<Long> affiliations) {
        Sql sql = Sql.of("SELECT DISTINCT kind FROM category_entry")
                .add("WHERE kind IN (N'allowed', N'denied') AND category_id =", categoryId)
                .in("AND principal_id", affiliations);
        return new HashSet<>(Rows.column(sql.query(entities))).equals(Set.of("allowed"));
    }

    boolean add(long roomId, RoomRole role, long principalId, long by) {
        Sql known = Sql.of("SELECT COUNT(*) FROM room_role WHERE room_id =", roomId)
                .add("AND role =", code(role))
                .add("AND principal_id =", principalId);
        if (Rows.number(known.query(entities).getSingleResult()) > 0) {
            return false;
        }
        entities.createNativeQuery(
                        """
                        INSERT INTO room_role (room_id, role, principal_id, own_entry, added_by, added_at)
                        VALUES (?1, ?2, ?3, 0, ?4, ?5)
                        """)
                .setParameter(1, roomId)
                .setParameter(2, code(role))
                .setParameter(3, principalId)
                .setParameter(4, by)
                .setParameter(5, InstantConverter.toColumn(Instant.now()))
                .executeUpdate();
        return true;
    }

    boolean remove(long roomId, RoomRole role, long principalId) {
        return Sql.of("DELETE FROM room_role WHERE room_id =", roomId)
                        .add("AND role =", code(role))
                        .add("AND principal_id =", principalId)
                        .query(entities)
                        .executeUpdate()
                > 0;
    }

    private static String code(RoomRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
