package org.stoachat.it.checker;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Time that passes on purpose: how long a fault lasts, how long until the next. */
final class Pause {

    private static final long BETWEEN_QUESTIONS_MILLIS = 100;

    private Pause() {}

    /** Lets time pass; false when the thread is to end. */
    static boolean of(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until something holds, no longer than some time; says whether it does. */
    static boolean until(BooleanSupplier condition, long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !of(BETWEEN_QUESTIONS_MILLIS)) {
                return false;
            }
        }
        return true;
    }
}
