package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads and writes direct members of groups, one statement for 1,000 of them. */
@ApplicationScoped
class GroupMemberRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps other changes of the group's members waiting until the end of this transaction. */
    void takeTurn(long groupId) {
        entities.createNativeQuery("UPDATE principal SET changed_at = ?1 WHERE id = ?2")
                .setParameter(1, InstantConverter.toColumn(Instant.now()))
                .setParameter(2, groupId)
                .executeUpdate();
    }

    /** Those of some principals that are direct members. */
    Set<Long> membersAmong(long groupId, Collection<Long> candidates) {
        Set<Long> members = new HashSet<>();
        for (List<Long> some : Parts.of(candidates)) {
            Sql sql = Sql.of("SELECT member_id FROM group_member WHERE group_id =", groupId)
                    .in("AND member_id", some);
            Rows.column(sql.query(entities)).forEach(id -> members.add(Rows.number(id)));
        }
        return members;
    }

    void add(long groupId, Collection<Long> members) {
        for (List<Long> some : Parts.of(members)) {
            Sql.of("INSERT INTO group_member (group_id, member_id) SELECT g.id, m.id FROM principal g, principal m")
                    .add("WHERE g.id =", groupId)
                    .in("AND m.id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    void remove(long groupId, Collection<Long> members) {
        for (List<Long> some : Parts.of(members)) {
            Sql.of("DELETE FROM group_member WHERE group_id =", groupId)
                    .in("AND member_id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }
}
