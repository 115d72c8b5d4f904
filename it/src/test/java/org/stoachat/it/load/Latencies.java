package org.stoachat.it.load;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations that were measured. Thread-safe. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long duration) {
        nanos.add(duration);
    }

    int count() {
        return nanos.size();
    }

    /** The median and the 99th percentile in milliseconds, as text. */
    String summary() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? "-" : millis(sorted, 0.5) + " / " + millis(sorted, 0.99);
    }

    private static String millis(long[] sorted, double share) {
        long value = sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
        return "%.1f".formatted(value / (double) Duration.ofMillis(1).toNanos());
    }
}
