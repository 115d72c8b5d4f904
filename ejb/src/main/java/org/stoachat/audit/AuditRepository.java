package org.stoachat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Writes, reads and removes entries of the audit log. */
@ApplicationScoped
class AuditRepository {

    /** The most entries that go in one transaction (lock escalation). */
    static final int ENTRIES_A_SWEEP = 1_000;

    private static final String ROWS =
            """
            SELECT e.id, e.occurred_at, p.public_id, e.actor_name, e.address, e.action, e.outcome,
              e.target_kind, e.target_id, e.state_before, e.state_after, e.repeat_count
            FROM audit_entry e LEFT JOIN principal p ON p.id = e.actor_id
            WHERE 1 = 1
            """;

    @PersistenceContext
    private EntityManager entities;

    void add(AuditEntry entry) {
        entities.persist(entry);
    }

    /** Writes entries in a transaction of their own; when it has ended they have their ids. */
    @Transactional
    void addAll(List<AuditEntry> entries) {
        entries.forEach(entities::persist);
    }

    /** Raises the counts of entries: the ids by how much they rise, at most 1,000 together. */
    @Transactional
    void raise(Map<Integer, List<Long>> entriesByCount) {
        entriesByCount.forEach((count, ids) -> Sql.of("UPDATE audit_entry SET repeat_count = repeat_count +", count)
                .in("WHERE id", ids)
                .query(entities)
                .executeUpdate());
    }

    /** Removes entries from before a time, at most {@value #ENTRIES_A_SWEEP}, in a transaction of its own. */
    @Transactional
    int removeBefore(Instant time) {
        return Sql.of(
                        "DELETE TOP (" + ENTRIES_A_SWEEP + ") FROM audit_entry WHERE occurred_at <",
                        InstantConverter.toColumn(time))
                .query(entities)
                .executeUpdate();
    }

    Optional<String> findSetting(String name) {
        return Rows.column(Sql.of("SELECT setting_value FROM setting WHERE name =", name)
                        .query(entities))
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    /** Entries from a place on, or from the newest. */
    List<AuditRow> find(AuditFilter filter, NewestFirst place, int limit) {
        Sql sql = Sql.of(ROWS);
        if (filter.from() != null) {
            sql.add("AND e.occurred_at >=", InstantConverter.toColumn(filter.from()));
        }
        if (filter.until() != null) {
            sql.add("AND e.occurred_at <", InstantConverter.toColumn(filter.until()));
        }
        if (filter.actorId() != null) {
            sql.add(
                            "AND e.actor_id = (SELECT a.id FROM principal a WHERE a.public_id =",
                            filter.actorId().toString())
                    .add(")");
        }
        equal(sql, "e.action", filter.action());
        equal(
                sql,
                "e.outcome",
                filter.outcome() == null ? null : filter.outcome().code());
        equal(sql, "e.target_kind", filter.targetKind());
        equal(sql, "e.target_id", filter.targetId());
        NewestFirst.after(sql, "e.occurred_at", "e.id", place)
                .add("ORDER BY " + narrowest(filter) + "e.occurred_at DESC, e.id DESC")
                .add("OFFSET 0 ROWS FETCH NEXT", limit)
                .add("ROWS ONLY");
        return Rows.of(sql.query(entities)).stream().map(AuditRepository::row).toList();
    }

    /** The column that is the same in all rows that are asked for, so that H2 too reads them in the order of an index. */
    private static String narrowest(AuditFilter filter) {
        if (filter.targetId() != null) {
            return "e.target_id, ";
        }
        if (filter.actorId() != null) {
            return "e.actor_id, ";
        }
        if (filter.action() != null) {
            return "e.action, ";
        }
        if (filter.targetKind() != null) {
            return "e.target_kind, ";
        }
        return filter.outcome() == null ? "" : "e.outcome, ";
    }

    private static void equal(Sql sql, String column, String value) {
        if (value != null) {
            sql.add("AND " + column + " =", value);
        }
    }

    private static AuditRow row(Object[] row) {
        return new AuditRow(
                Rows.number(row[0]),
                InstantConverter.fromColumn(row[1]),
                AuditRow.Actor.of(Uuids.fromColumn(row[2]), (String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                target((String) row[7], (String) row[8]),
                AuditRow.state((String) row[9]),
                AuditRow.state((String) row[10]),
                (int) Rows.number(row[11]));
    }

    private static AuditTarget target(String kind, String id) {
        AuditTarget target = new AuditTarget(kind, id);
        return target.equals(AuditTarget.NONE) ? null : target;
    }
}
