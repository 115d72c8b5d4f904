package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads what entries of lists reach; each statement for at most 1,000 keys. */
@ApplicationScoped
class ReachRepository {

    @PersistenceContext
    private EntityManager entities;

    /** One thing that is in another. */
    record Step(long inner, long outer) {}

    /** The kinds of some principals, by key. */
    Map<Long, String> kinds(Collection<Long> ids) {
        Map<Long, String> kinds = new HashMap<>();
        for (Object[] row : Rows.of(Sql.of("SELECT p.id, p.kind FROM principal p")
                .in("WHERE p.id", ids)
                .query(entities))) {
            kinds.put(Rows.number(row[0]), (String) row[1]);
        }
        return kinds;
    }

    /** The sets in some sets, directly or not. */
    List<Step> inside(Collection<Long> sets) {
        return steps(Sql.of("SELECT s.inner_id, s.outer_id FROM set_closure s WHERE s.inner_id <> s.outer_id")
                .in("AND s.outer_id", sets));
    }

    /** The direct members of some groups. */
    List<Step> membersOf(Collection<Long> groups) {
        return steps(
                Sql.of("SELECT m.member_id, m.group_id FROM group_member m").in("WHERE m.group_id", groups));
    }

    /** The groups that some principals are in directly. */
    List<Step> groupsOf(Collection<Long> members) {
        return steps(
                Sql.of("SELECT m.member_id, m.group_id FROM group_member m").in("WHERE m.member_id", members));
    }

    private List<Step> steps(Sql sql) {
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new Step(Rows.number(row[0]), Rows.number(row[1])))
                .toList();
    }
}
