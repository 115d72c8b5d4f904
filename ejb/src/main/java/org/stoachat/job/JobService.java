package org.stoachat.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.principal.Administrators;

/** Shows jobs to administrators and lets them cancel them. */
@Stateless
@Boundary
public class JobService {

    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private Administrators administrators;

    @Inject
    private JobRepository repository;

    @Inject
    private AuditLog audit;

    /**
     * Jobs, newest first; those that ended more than 30 days ago are forgotten.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws DeniedException {@code admin.required}
     */
    public Page<JobView> findJobs(Caller caller, String cursor, int limit) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return Cursor.page(
                repository.list(NewestFirst.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                job -> job.place().cursor(),
                JobRepository.Listed::view);
    }

    /**
     * One job.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code job.not-found}
     */
    public JobView requireJob(Caller caller, UUID id) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return require(id);
    }

    /**
     * Cancels a job: what is done stays done, and nothing more is. Without effect on one that is cancelled already.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code job.not-found}
     * @throws ConflictException {@code job.ended} when it is done or was given up
     */
    public void cancel(Caller caller, UUID id) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        JobView before = require(id);
        if (repository.cancel(id, CLOCK.instant())) {
            audit.record(caller, "job.cancel", AuditTarget.of("job", id), before, require(id));
        } else if (!require(id).state().equals(JobState.CANCELLED.code())) {
            throw new ConflictException("job.ended", "This job has ended.");
        }
    }

    private JobView require(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("job.not-found", "There is no such job."));
    }
}
