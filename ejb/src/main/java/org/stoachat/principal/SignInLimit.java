package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.stoachat.common.Folding;
import org.stoachat.common.RejectedException;

/**
 * Slows down guessing, on all servers together: after five failures of a name, or fifty from an address, each further
 * one doubles a pause that begins at ten seconds and ends at fifteen minutes. A name's failures end with a success.
 */
@ApplicationScoped
class SignInLimit {

    static final Duration WINDOW = Duration.ofMinutes(30);

    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    private SignInRepository repository;

    private final Clock clock = Clock.systemUTC();

    void check(String name, String address) {
        Instant now = clock.instant();
        refuseWithin(nameSubject(name), FREE_PER_NAME, now);
        refuseWithin(addressSubject(address), FREE_PER_ADDRESS, now);
    }

    void failed(String name, String address) {
        Instant now = clock.instant();
        repository.addFailure(nameSubject(name), now, now.minus(WINDOW));
        repository.addFailure(addressSubject(address), now, now.minus(WINDOW));
    }

    void succeeded(String name) {
        repository.clearFailures(nameSubject(name));
    }

    private void refuseWithin(byte[] subject, int free, Instant now) {
        repository.findFailures(subject).ifPresent(failures -> {
            Duration left = Duration.between(now, failures.lastAt().plus(pause(failures.count(), free)));
            if (!left.isNegative() && !left.isZero()) {
                throw RejectedException.tooMany("sign-in.too-many", "Too many failed attempts. Try again later.", left);
            }
        });
    }

    /** The pause after so many failures of which some are free. */
    static Duration pause(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - free, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static byte[] nameSubject(String name) {
        return Folding.digest("name " + Folding.key(name));
    }

    private static byte[] addressSubject(String address) {
        return Folding.digest("address " + address);
    }
}
