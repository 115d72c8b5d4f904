package org.stoachat.common;

import java.time.Duration;

/** How much somebody may do: so many times at once, and then at a steady rate. Thread-safe. */
public final class Allowance {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private double left = -1;
    private long takenNanos;

    /**
     * Takes one.
     *
     * @param aSecond how many come back each second
     * @param atOnce the most that gather
     * @param nowNanos the time as {@link System#nanoTime} tells it
     * @return zero when there was one, or how long it takes until there is
     */
    public synchronized Duration take(double aSecond, double atOnce, long nowNanos) {
        double back = left < 0 ? atOnce : (nowNanos - takenNanos) / NANOS * aSecond;
        left = Math.min(atOnce, Math.max(left, 0) + back);
        takenNanos = nowNanos;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - left) / aSecond * 1_000));
    }

    /** Whether nothing was taken for so long that everything has come back. */
    public synchronized boolean isFull(double aSecond, double atOnce, long nowNanos) {
        return left < 0 || left + (nowNanos - takenNanos) / NANOS * aSecond >= atOnce;
    }
}
