package org.stoachat.post;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets client ids that nobody will retry any more: after seven days, of transient posts after 24 hours. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClientKeySweep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration TRANSIENT_KEPT = Duration.ofHours(24);

    @Inject
    private PostRepository repository;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        Instant now = Instant.now();
        int removed;
        do {
            removed = repository.removeKeys(now.minus(KEPT), now.minus(TRANSIENT_KEPT));
        } while (removed == PostRepository.KEYS_A_SWEEP);
    }
}
