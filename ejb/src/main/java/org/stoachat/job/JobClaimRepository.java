package org.stoachat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.EarlierCaller;

/**
 * Lets servers compete for jobs. Every statement is guarded by the version that a claim was given, so that who has lost a
 * job changes nothing any more.
 */
@ApplicationScoped
class JobClaimRepository {

    /** How long nobody else takes a job whose server has not been heard of. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** How often on end a job may fail. */
    static final int MOST_FAILURES = 5;

    /** The jobs that are tried for in one go, when others are quicker. */
    private static final int CANDIDATES = 10;

    @PersistenceContext
    private EntityManager entities;

    /** Claims the job that has waited longest, or one whose server died; nothing when there is none. */
    @Transactional
    Optional<JobClaim> claim(Instant now) {
        Sql sql = Sql.of("SELECT id, version FROM job WHERE state IN (N'waiting', N'running')")
                .add("AND claimed_until <=", InstantConverter.toColumn(now))
                .add("ORDER BY claimed_until, id");
        return Rows.of(sql.query(entities).setMaxResults(CANDIDATES)).stream()
                .map(row -> new JobClaim(Rows.number(row[0]), (int) Rows.number(row[1])))
                .filter(candidate -> take(candidate, now))
                .map(candidate -> new JobClaim(candidate.jobId(), candidate.version() + 1))
                .findFirst();
    }

    private boolean take(JobClaim candidate, Instant now) {
        Sql sql = Sql.of(
                        "UPDATE job SET state = N'running', version = version + 1, claimed_until =",
                        InstantConverter.toColumn(now.plus(CLAIM)))
                .add(", started_at = COALESCE(started_at,", InstantConverter.toColumn(now))
                .add(") WHERE state IN (N'waiting', N'running')");
        return hits(sql, candidate);
    }

    /** The job of a claim that is still good. */
    Optional<JobTask> task(JobClaim claim) {
        Sql sql = Sql.of(
                        """
                        SELECT j.public_id, j.kind, j.created_by, p.public_id, j.creator_name, j.creator_address,
                          j.parameters, j.last_done, j.done_count, j.total_count, j.affected_count
                        FROM job j LEFT JOIN principal p ON p.id = j.created_by WHERE j.state = N'running'
                        """)
                .add("AND j.id =", claim.jobId())
                .add("AND j.version =", claim.version());
        return Rows.first(sql.query(entities)).map(JobClaimRepository::task);
    }

    private static JobTask task(Object[] row) {
        return new JobTask(
                Uuids.fromColumn(row[0]),
                (String) row[1],
                EarlierCaller.of(Rows.number(row[2]), Uuids.fromColumn(row[3]), (String) row[4], (String) row[5]),
                (String) row[6],
                new JobProgress(
                        Rows.number(row[7]), Rows.number(row[8]), Rows.number(row[9]), Rows.number(row[10]), false));
    }

    /** Notes how far a job is, and with that renews the claim or ends the job; says whether the claim was good. */
    boolean keep(JobClaim claim, JobProgress progress, Instant now) {
        Sql sql = Sql.of("UPDATE job SET failures = 0, last_done =", progress.lastDone())
                .add(", done_count =", progress.done())
                .add(", affected_count =", progress.affected());
        if (progress.finished()) {
            sql.add(", state = N'done', parameters = N'', ended_at =", InstantConverter.toColumn(now));
        } else {
            sql.add(", claimed_until =", InstantConverter.toColumn(now.plus(CLAIM)));
        }
        return hits(sql.add("WHERE state = N'running'"), claim);
    }

    /** Lets others take a job from a time on. */
    @Transactional
    void giveBack(JobClaim claim, Instant from) {
        Sql sql = Sql.of("UPDATE job SET state = N'waiting', claimed_until =", InstantConverter.toColumn(from));
        hits(sql.add("WHERE state = N'running'"), claim);
    }

    /** Notes that a job failed: it is tried again from a time on, or given up; says whether it was given up. */
    @Transactional
    boolean fail(JobClaim claim, Instant again, Instant now) {
        Sql retry = Sql.of(
                        "UPDATE job SET state = N'waiting', failures = failures + 1, claimed_until =",
                        InstantConverter.toColumn(again))
                .add("WHERE state = N'running' AND failures <", MOST_FAILURES - 1);
        if (hits(retry, claim)) {
            return false;
        }
        Sql end = Sql.of(
                        "UPDATE job SET state = N'failed', failures = failures + 1, parameters = N'', ended_at =",
                        InstantConverter.toColumn(now))
                .add("WHERE state = N'running'");
        return hits(end, claim);
    }

    private boolean hits(Sql update, JobClaim claim) {
        return update.add("AND id =", claim.jobId())
                        .add("AND version =", claim.version())
                        .query(entities)
                        .executeUpdate()
                == 1;
    }
}
