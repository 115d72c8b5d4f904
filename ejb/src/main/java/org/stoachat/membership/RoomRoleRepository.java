package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.Cursor;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;

/** Reads and writes the entries of roles: one statement for 500 principals. */
@ApplicationScoped
class RoomRoleRepository {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entities;

    /** An entry with its place in the order of display names. */
    record Row(long principalId, String displayKey, RoomMember member) {
        Cursor place() {
            return new Cursor(displayKey, principalId);
        }
    }

    /** The entries for a role by display name; whether they are out of scope is not yet known. */
    List<Row> list(long roomId, RoomRole role, String text, Cursor after, int limit) {
        Sql sql = Sql.of(
                        """
                        SELECT p.id, p.display_key, p.public_id, p.display_name, p.kind, o.own_entry, o.invites,
                          o.added_at, a.public_id, a.display_name, a.kind
                        FROM room_role o JOIN principal p ON p.id = o.principal_id
                        LEFT JOIN principal a ON a.id = o.added_by
                        """)
                .add("WHERE o.room_id =", roomId)
                .add("AND o.role =", role.code());
        if (!text.isEmpty()) {
            sql.contains("AND p.display_key", text);
        }
        sql.after("p.display_key", "p.id", after).add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Row(
                        Rows.number(row[0]),
                        (String) row[1],
                        new RoomMember(
                                name(row, 2),
                                false,
                                (Boolean) row[5],
                                Boolean.TRUE.equals(row[6]),
                                row[8] == null ? null : name(row, 8),
                                InstantConverter.fromColumn(row[7]))))
                .toList();
    }

    private static PrincipalName name(Object[] row, int from) {
        return PrincipalName.of(
                Uuids.fromColumn(row[from]), (String) row[from + 1], PrincipalKind.of((String) row[from + 2]));
    }

    /** By which entries for a role some principals hold it, themselves or through affiliations. */
    Map<Long, Set<Long>> holding(long roomId, RoomRole role, Collection<Long> principals) {
        Map<Long, Set<Long>> entries = new HashMap<>();
        for (List<Long> some : Parts.of(List.copyOf(principals), AT_ONCE)) {
            Sql sql = affiliated("SELECT DISTINCT x.id, o.principal_id FROM", some)
                    .add("JOIN room_role o ON o.principal_id = x.outer_id WHERE o.room_id =", roomId)
                    .add("AND o.role =", role.code());
            Rows.of(sql.query(entities))
                    .forEach(row -> entries.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                            .add(Rows.number(row[1])));
        }
        return entries;
    }

    /** Pairs of some principals and their affiliations, themselves among them, as a table {@code x (id, outer_id)}. */
    private static Sql affiliated(String select, List<Long> principals) {
        return Sql.of(select)
                .in("(SELECT p.id, p.id AS outer_id FROM principal p WHERE p.id", principals)
                .in("UNION ALL SELECT c.inner_id, c.outer_id FROM set_closure c WHERE c.inner_id", principals)
                .add("UNION ALL SELECT m.member_id, c.outer_id FROM group_member m")
                .in("JOIN set_closure c ON c.inner_id = m.group_id WHERE m.member_id", principals)
                .add("UNION ALL SELECT p.id, c.outer_id FROM principal p")
                .in("JOIN set_closure c ON c.inner_id = p.container_id WHERE p.id", principals)
                .add(") x");
    }

    /** Keeps others from changing the lists of a room until the transaction ends. */
    void hold(long roomId) {
        Sql.of("UPDATE room SET version = version WHERE id =", roomId)
                .query(entities)
                .executeUpdate();
    }

    /** Those of some principals who are entered for a role, with whether it is an own entry. */
    Map<Long, Boolean> entered(long roomId, RoomRole role, Collection<Long> principals) {
        Map<Long, Boolean> entered = new HashMap<>();
        for (List<Long> some : Parts.of(List.copyOf(principals), AT_ONCE)) {
            Sql sql = Sql.of("SELECT principal_id, own_entry FROM room_role WHERE room_id =", roomId)
                    .add("AND role =", role.code())
                    .in("AND principal_id", some);
            Rows.of(sql.query(entities)).forEach(row -> entered.put(Rows.number(row[0]), (Boolean) row[1]));
        }
        return entered;
    }

    /** Whether whoever is entered as a member now is invited: the room and its category say so. */
    boolean invites(long roomId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room r JOIN category c ON c.id = r.category_id")
                .add("WHERE r.invitations = N'inherit' AND c.invitations = 1 AND r.id =", roomId);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    void add(long roomId, RoomRole role, Collection<Long> principals, boolean invites, long by) {
        for (List<Long> some : Parts.of(List.copyOf(principals), AT_ONCE)) {
            Sql.of("INSERT INTO room_role (room_id, role, principal_id, own_entry, invites, added_by, added_at) SELECT")
                    .add("", roomId)
                    .add(",", role.code())
                    .add(", p.id, 0,", invites)
                    .add(",", by)
                    .add(",", InstantConverter.toColumn(Instant.now()))
                    .in("FROM principal p WHERE p.id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    /** Marks an entry as one that an administrator made of themselves (R-CAT-4). */
    void markOwn(long roomId, RoomRole role, long principalId) {
        Sql.of("UPDATE room_role SET own_entry = 1 WHERE room_id =", roomId)
                .add("AND role =", role.code())
                .add("AND principal_id =", principalId)
                .query(entities)
                .executeUpdate();
    }

    void remove(long roomId, RoomRole role, Collection<Long> principals) {
        for (List<Long> some : Parts.of(List.copyOf(principals), AT_ONCE)) {
            Sql.of("DELETE FROM room_role WHERE room_id =", roomId)
                    .add("AND role =", role.code())
                    .in("AND principal_id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    /** How many are entered for a role. */
    long count(long roomId, RoomRole role) {
        Sql sql =
                Sql.of("SELECT COUNT(*) FROM room_role WHERE room_id =", roomId).add("AND role =", role.code());
        return Rows.number(sql.query(entities).getSingleResult());
    }
}
