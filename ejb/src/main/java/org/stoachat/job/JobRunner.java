package org.stoachat.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works on jobs, one at a time on each server, in a thread of the container. */
@ApplicationScoped
class JobRunner {

    /** How long a job waits after it has failed. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private JobClaimRepository repository;

    @Inject
    private JobSteps steps;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean engaged = new AtomicBoolean();
    private volatile boolean stopping;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted submitted) {
        runSoon();
    }

    /** Works on what is there, unless this server does so already. */
    void runSoon() {
        if (!stopping && engaged.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                engaged.set(false);
            }
        }
    }

    /** Lets the step end that is being done, and gives the job back for others. */
    void stop() {
        stopping = true;
    }

    private void run() {
        try {
            runAll();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-2020 jobs could not be looked for; they are shortly");
        } finally {
            engaged.set(false);
        }
    }

    /** Works on jobs until there is none that waits or was abandoned. */
    void runAll() {
        for (Optional<JobClaim> claim = next(); claim.isPresent(); claim = next()) {
            work(claim.get());
        }
    }

    private Optional<JobClaim> next() {
        return stopping ? Optional.empty() : repository.claim(CLOCK.instant());
    }

    private void work(JobClaim claim) {
        try {
            while (!stopping) {
                if (steps.next(claim)) {
                    return;
                }
            }
            repository.giveBack(claim, CLOCK.instant());
        } catch (ClaimLostException e) {
            LOG.log(Level.FINE, "somebody else decides about a job", e);
        } catch (RuntimeException e) {
            boolean given = repository.fail(claim, CLOCK.instant().plus(PAUSE), CLOCK.instant());
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> given
                            ? "STOA-2022 job " + claim.jobId() + " is given up"
                            : "STOA-2021 job " + claim.jobId() + " failed; it is tried again shortly");
        }
    }
}
