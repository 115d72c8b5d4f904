package org.stoachat.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets jobs that ended {@value #DAYS} days ago; what they did stays in the audit log. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSweep {

    private static final int DAYS = 30;

    @Inject
    private JobRepository repository;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void sweep() {
        Instant before = Instant.now().minus(Duration.ofDays(DAYS));
        int removed;
        do {
            removed = repository.removeEndedBefore(before);
        } while (removed == JobRepository.JOBS_A_SWEEP);
    }
}
