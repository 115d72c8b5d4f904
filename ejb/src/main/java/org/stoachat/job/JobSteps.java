package org.stoachat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Does steps of jobs, each in a transaction of its own with the note of how far the job is. */
@ApplicationScoped
class JobSteps {

    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private JobClaimRepository repository;

    @Inject
    @Any
    private Instance<JobKind> kinds;

    /**
     * Does the next step; says whether it was the last one.
     *
     * @throws ClaimLostException when the job is not the claimant's any more; nothing has been done then
     */
    @Transactional
    boolean next(JobClaim claim) {
        JobTask task = repository.task(claim).orElseThrow(() -> new ClaimLostException(claim));
        JobProgress progress = kind(task.kind()).step(task);
        if (!repository.keep(claim, progress, CLOCK.instant())) {
            throw new ClaimLostException(claim);
        }
        return progress.finished();
    }

    private JobKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the kind " + name));
    }
}
