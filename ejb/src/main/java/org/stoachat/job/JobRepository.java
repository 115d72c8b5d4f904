package org.stoachat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Keeps jobs for those who look at them. */
@ApplicationScoped
class JobRepository {

    /** The most jobs that are forgotten in one transaction. */
    static final int JOBS_A_SWEEP = 1_000;

    private static final String ROWS =
            """
            SELECT j.id, j.public_id, j.kind, j.target_kind, j.target_id, j.state, j.done_count, j.total_count,
              j.affected_count, p.public_id, j.creator_name, j.created_at, j.started_at, j.ended_at
            FROM job j LEFT JOIN principal p ON p.id = j.created_by
            WHERE 1 = 1
            """;

    /** A job with its key in the database. */
    record Listed(long id, JobView view) {
        NewestFirst place() {
            return new NewestFirst(view.createdAt(), id);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    void add(Job job) {
        entities.persist(job);
        entities.flush();
    }

    Optional<JobView> find(UUID id) {
        return Rows.first(Sql.of(ROWS).add("AND j.public_id =", id.toString()).query(entities))
                .map(row -> listed(row).view());
    }

    /** Jobs from a place on, or from the newest. */
    List<Listed> list(NewestFirst place, int limit) {
        Sql sql = NewestFirst.after(Sql.of(ROWS), "j.created_at", "j.id", place)
                .add("ORDER BY j.created_at DESC, j.id DESC");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(JobRepository::listed)
                .toList();
    }

    /** Cancels a job that has not ended; says whether there was one. Who works on it loses it. */
    boolean cancel(UUID id, Instant now) {
        return Sql.of(
                                "UPDATE job SET state = N'cancelled', parameters = N'', version = version + 1, ended_at =",
                                InstantConverter.toColumn(now))
                        .add("WHERE public_id =", id.toString())
                        .add("AND state IN (N'waiting', N'running')")
                        .query(entities)
                        .executeUpdate()
                == 1;
    }

    /** Forgets jobs that ended before a time, at most {@value #JOBS_A_SWEEP}, in a transaction of its own. */
    @Transactional
    int removeEndedBefore(Instant time) {
        return Sql.of("DELETE TOP (" + JOBS_A_SWEEP + ") FROM job WHERE ended_at <", InstantConverter.toColumn(time))
                .query(entities)
                .executeUpdate();
    }

    private static Listed listed(Object[] row) {
        return new Listed(
                Rows.number(row[0]),
                new JobView(
                        Uuids.fromColumn(row[1]),
                        (String) row[2],
                        new AuditTarget((String) row[3], (String) row[4]),
                        (String) row[5],
                        Rows.number(row[6]),
                        Rows.number(row[7]),
                        Rows.number(row[8]),
                        new JobView.Creator(Uuids.fromColumn(row[9]), (String) row[10]),
                        InstantConverter.fromColumn(row[11]),
                        time(row[12]),
                        time(row[13])));
    }

    private static Instant time(Object column) {
        return column == null ? null : InstantConverter.fromColumn(column);
    }
}
