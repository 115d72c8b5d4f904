package org.stoachat.reading;

import java.util.Comparator;

/** Whose mark in which room; ordered, so that servers that write marks cannot block one another. */
record MarkKey(long userId, long roomId) implements Comparable<MarkKey> {

    private static final Comparator<MarkKey> ORDER =
            Comparator.comparingLong(MarkKey::userId).thenComparingLong(MarkKey::roomId);

    @Override
    public int compareTo(MarkKey other) {
        return ORDER.compare(this, other);
    }
}
