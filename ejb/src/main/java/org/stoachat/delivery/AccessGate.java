package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.stoachat.membership.AccessChange;
import org.stoachat.membership.AccessLog;

/**
 * Lets events pass while the numbered changes of rights are applied to the sessions of this server (R-CAT-8): who may no
 * longer read a room leaves it before anything later is delivered. While the log cannot be read for five seconds the
 * gate is shut.
 */
@ApplicationScoped
class AccessGate {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int AT_ONCE = 5_000;

    @Inject
    private AccessLog log;

    @Inject
    private AccessEffects effects;

    private long applied = -1;
    private volatile long heardNanos = System.nanoTime();

    /** Whether events may pass: the log was read within the last five seconds. */
    boolean isOpen() {
        return System.nanoTime() - heardNanos < PATIENCE_NANOS;
    }

    /** Applies everything up to a number that a committed transaction has seen. */
    @Transactional
    synchronized void catchUpTo(long number) {
        if (number > applied) {
            catchUp();
        }
    }

    /** Applies everything that is in the log. */
    @Transactional
    synchronized void catchUp() {
        if (applied < 0) {
            applied = log.newest();
        }
        boolean more;
        do {
            long asked = System.nanoTime();
            List<AccessChange> changes = log.after(applied, AT_ONCE);
            if (!changes.isEmpty()) {
                effects.apply(changes);
                applied = changes.get(changes.size() - 1).number();
            }
            heardNanos = asked;
            more = changes.size() == AT_ONCE;
        } while (more);
    }
}
