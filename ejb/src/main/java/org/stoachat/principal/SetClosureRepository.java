package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/**
 * Reads and writes the closure. Each change is a fixed number of statements over the sets below the inner ones and above
 * the outer one; users have no rows here. At most 1,000 inner sets at once.
 */
@ApplicationScoped
class SetClosureRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Waits for changes of the closure that others have begun, and keeps others waiting until this one ends. */
    void lock() {
        entities.createNativeQuery("UPDATE set_closure_head SET last_change = last_change + 1 WHERE id = 1")
                .executeUpdate();
    }

    void addSelf(long id) {
        entities.createNativeQuery("INSERT INTO set_closure (inner_id, outer_id, path_count) VALUES (?1, ?1, 1)")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Those of some sets that a set is or lies in. */
    List<Long> outerAmong(long inner, Collection<Long> candidates) {
        Sql sql = Sql.of("SELECT c.outer_id FROM set_closure c WHERE c.inner_id =", inner)
                .in("AND c.outer_id", candidates);
        return Rows.column(sql.query(entities)).stream().map(Rows::number).toList();
    }

    /** The most ways between any two sets if the inner sets were put into the outer one. */
    double mostWays(Collection<Long> inners, long outer) {
        Sql sql = Sql.of(
                        """
                        SELECT MAX(w.ways) FROM (
                          SELECT SUM(CAST(d.path_count AS FLOAT) * u.path_count) + COALESCE(MAX(k.path_count), 0) AS ways
                          FROM set_closure d
                        """)
                .add("JOIN set_closure u ON u.inner_id =", outer)
                .add("LEFT JOIN set_closure k ON k.inner_id = d.inner_id AND k.outer_id = u.outer_id")
                .in("WHERE d.outer_id", inners)
                .add("GROUP BY d.inner_id, u.outer_id) w");
        Object most = sql.query(entities).getSingleResult();
        return most == null ? 0 : ((Number) most).doubleValue();
    }

    /** Adds the ways from everything in the inner sets over one new step to everything that the outer one lies in. */
    void addWays(Collection<Long> inners, long outer) {
        changeCounts("+", inners, outer);
        Sql.of("INSERT INTO set_closure (inner_id, outer_id, path_count)")
                .add("SELECT d.inner_id, u.outer_id, SUM(d.path_count * u.path_count) FROM set_closure d")
                .add("JOIN set_closure u ON u.inner_id =", outer)
                .in("WHERE d.outer_id", inners)
                .add("AND NOT EXISTS (SELECT 1 FROM set_closure k")
                .add("WHERE k.inner_id = d.inner_id AND k.outer_id = u.outer_id)")
                .add("GROUP BY d.inner_id, u.outer_id")
                .query(entities)
                .executeUpdate();
    }

    /**
     * Takes those ways away. There is no cycle, so what is deleted first has no part in counting the ways of the others;
     * counting down first would write the many that go twice.
     */
    void removeWays(Collection<Long> inners, long outer) {
        Sql sql = ways(Sql.of("DELETE FROM set_closure WHERE path_count ="), inners, outer);
        between(sql.add("AND"), inners, outer).query(entities).executeUpdate();
        changeCounts("-", inners, outer);
    }

    /** Takes away all ways through a set and to it. */
    void removeSet(long id) {
        changeCounts("-", List.of(id), id);
        between(Sql.of("DELETE FROM set_closure WHERE path_count = 0 AND"), List.of(id), id)
                .query(entities)
                .executeUpdate();
    }

    private void changeCounts(String sign, Collection<Long> inners, long outer) {
        Sql sql = ways(Sql.of("UPDATE set_closure SET path_count = path_count " + sign), inners, outer);
        between(sql.add("WHERE"), inners, outer).query(entities).executeUpdate();
    }

    /** Adds the number of ways of a row that lead over the step. */
    private static Sql ways(Sql sql, Collection<Long> inners, long outer) {
        return sql.add("(SELECT SUM(d.path_count * u.path_count) FROM set_closure d")
                .add("JOIN set_closure u ON u.inner_id =", outer)
                .add("WHERE d.inner_id = set_closure.inner_id AND u.outer_id = set_closure.outer_id")
                .in("AND d.outer_id", inners)
                .add(")");
    }

    /** Driven from the few sets above, with the inner ones tested by their key: H2 would compare two lists row by row. */
    private static Sql between(Sql sql, Collection<Long> inners, long outer) {
        return sql.add("outer_id IN (SELECT u.outer_id FROM set_closure u WHERE u.inner_id =", outer)
                .add(") AND EXISTS (SELECT 1 FROM set_closure d WHERE d.inner_id = set_closure.inner_id")
                .in("AND d.outer_id", inners)
                .add(")");
    }
}
