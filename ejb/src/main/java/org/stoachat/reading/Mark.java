package org.stoachat.reading;

import java.time.Instant;

/**
 * How far somebody says that they have read.
 *
 * @param sequence of the newest post that they have read
 * @param at when they said so
 */
record Mark(long sequence, Instant at) {

    /** The higher of two marks, said at the later of two times. */
    Mark and(Mark other) {
        return new Mark(Math.max(sequence, other.sequence), at.isAfter(other.at) ? at : other.at);
    }
}
