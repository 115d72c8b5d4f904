package org.stoachat.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the samples of the last hour in memory, and forgets the oldest when a new one comes. Thread-safe. */
@ApplicationScoped
class FigureHistory {

    /** How often a sample is taken. */
    static final Duration INTERVAL = Duration.ofSeconds(15);

    /** How many samples are kept. */
    static final int CAPACITY = (int) Duration.ofHours(1).dividedBy(INTERVAL);

    private final Deque<FigureSample> samples = new ArrayDeque<>(CAPACITY);

    synchronized void add(FigureSample sample) {
        if (samples.size() == CAPACITY) {
            samples.removeFirst();
        }
        samples.addLast(sample);
    }

    /** What is kept now, oldest first. */
    synchronized List<FigureSample> samples() {
        return List.copyOf(samples);
    }
}
