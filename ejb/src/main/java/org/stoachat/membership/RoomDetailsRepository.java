package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;

/** Reads what is told of one room beyond what rights depend on: three statements. */
@ApplicationScoped
class RoomDetailsRepository {

    private static final int MOST_MANAGERS = 20;

    @PersistenceContext
    private EntityManager entities;

    /** The room as somebody with these rights sees it, in full. */
    RoomSummary of(RoomRights rights) {
        long roomId = rights.room().internalId();
        Sql sql = Sql.of(
                        """
                        SELECT r.created_at, r.version, r.invitations, c.invitations, c.file_upload, c.chat_history,
                          a.public_id, a.name, a.url
                        FROM room r JOIN category c ON c.id = r.category_id LEFT JOIN add_in a ON a.id = r.add_in_id
                        """)
                .add("WHERE r.id =", roomId);
        Object[] row = Rows.first(sql.query(entities))
                .orElseThrow(() -> new NotFoundException("room.not-found", "There is no such room."));
        return RoomSummary.of(rights)
                .with(new RoomSummary.Details(
                        managers(roomId),
                        countManagers(roomId),
                        row[6] == null
                                ? null
                                : new RoomSummary.AddInRef(Uuids.fromColumn(row[6]), (String) row[7], (String) row[8]),
                        row[2].equals("inherit") && (Boolean) row[3],
                        (Boolean) row[4] && (Boolean) row[5],
                        InstantConverter.fromColumn(row[0]),
                        (int) Rows.number(row[1])));
    }

    private List<PrincipalName> managers(long roomId) {
        Sql sql = Sql.of("SELECT p.public_id, p.display_name, p.kind FROM room_role o")
                .add("JOIN principal p ON p.id = o.principal_id WHERE o.role = N'manager' AND o.room_id =", roomId)
                .add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(MOST_MANAGERS)).stream()
                .map(row ->
                        PrincipalName.of(Uuids.fromColumn(row[0]), (String) row[1], PrincipalKind.of((String) row[2])))
                .toList();
    }

    private long countManagers(long roomId) {
        return Rows.number(Sql.of("SELECT COUNT(*) FROM room_role WHERE role = N'manager' AND room_id =", roomId)
                .query(entities)
                .getSingleResult());
    }
}
