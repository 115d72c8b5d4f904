package org.stoachat.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.stoachat.common.Caller;

/** Where other concepts of the core submit jobs. Judges nobody: whoever calls has done so. */
@ApplicationScoped
public class Jobs {

    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private JobRepository repository;

    @Inject
    private Event<JobSubmitted> submitted;

    /** Submits a job in the transaction of the caller; after its commit a server begins. */
    public JobView submit(Caller creator, JobDraft draft) {
        Job job = new Job(creator, draft, CLOCK.instant().truncatedTo(ChronoUnit.MILLIS));
        repository.add(job);
        submitted.fire(new JobSubmitted(job.publicId()));
        return repository.find(job.publicId()).orElseThrow();
    }
}
