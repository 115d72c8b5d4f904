package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;

/** The lists of one room as wholes: who is in them, who of them is in a scope, who goes. */
@ApplicationScoped
class RoomEntryRepository {

    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    private EntityManager entities;

    /** Everybody who is entered in a room. */
    List<RoomEntry> listed(long roomId) {
        return entries(Sql.of(
                        """
                        SELECT o.role, CAST(o.own_entry AS INT), p.id, p.public_id, p.display_name, p.kind
                        FROM room_role o JOIN principal p ON p.id = o.principal_id
                        """)
                .add("WHERE o.room_id =", roomId)
                .add("ORDER BY p.display_key, p.id, o.role"));
    }

    /** Everybody who is allowed in a category, as members of its open rooms. */
    List<RoomEntry> allowed(long categoryId) {
        return entries(Sql.of(
                        """
                        SELECT N'member', 0, p.id, p.public_id, p.display_name, p.kind
                        FROM category_entry e JOIN principal p ON p.id = e.principal_id
                        WHERE e.kind = N'allowed'
                        """)
                .add("AND e.category_id =", categoryId)
                .add("ORDER BY p.display_key, p.id"));
    }

    /** Keys of those who are entered in a room and in the scope of a category (R-CAT-2). */
    Set<Long> listedInScope(long roomId, long categoryId) {
        return inScope(
                Sql.of("SELECT p.id FROM principal p WHERE p.id IN (SELECT principal_id FROM room_role WHERE room_id =")
                        .add("", roomId),
                categoryId);
    }

    /** Keys of those who are allowed in a category and in the scope of another. */
    Set<Long> allowedInScope(long ofCategoryId, long categoryId) {
        return inScope(
                Sql.of("SELECT p.id FROM principal p WHERE p.id IN (SELECT principal_id FROM category_entry")
                        .add("WHERE kind = N'allowed' AND category_id =", ofCategoryId),
                categoryId);
    }

    private Set<Long> inScope(Sql principals, long categoryId) {
        ScopeCondition.inScope(principals.add(") AND"), categoryId);
        return Rows.column(principals.query(entities)).stream()
                .map(Rows::number)
                .collect(Collectors.toSet());
    }

    /** Enters the user who makes a room. */
    void enter(long roomId, RoomRole role, long userId, boolean ownEntry) {
        entities.createNativeQuery(
                        """
                        INSERT INTO room_role (room_id, role, principal_id, own_entry, added_by, added_at, invites)
                        VALUES (?1, ?2, ?3, ?4, ?3, ?5, 0)
                        """)
                .setParameter(1, roomId)
                .setParameter(2, role.code())
                .setParameter(3, userId)
                .setParameter(4, ownEntry)
                .setParameter(5, InstantConverter.toColumn(Instant.now()))
                .executeUpdate();
    }

    void removePresenters(long roomId) {
        Sql.of("DELETE FROM room_role WHERE role = N'presenter' AND room_id =", roomId)
                .query(entities)
                .executeUpdate();
    }

    /** Takes principals out of all lists of a room. */
    void remove(long roomId, Collection<Long> principalIds) {
        for (List<Long> some : Parts.of(List.copyOf(principalIds), AT_ONCE)) {
            Sql.of("DELETE FROM room_role WHERE own_entry = 0 AND room_id =", roomId)
                    .in("AND principal_id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    private List<RoomEntry> entries(Sql sql) {
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new RoomEntry(
                        (String) row[0],
                        Rows.number(row[1]) == 1,
                        Rows.number(row[2]),
                        PrincipalName.of(Uuids.fromColumn(row[3]), (String) row[4], PrincipalKind.of((String) row[5]))))
                .toList();
    }
}
