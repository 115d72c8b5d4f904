package org.stoachat.post;

import java.time.Instant;

/**
 * Which part of a room's history to read.
 *
 * @param anchor how {@code sequence} or {@code at} is meant
 * @param sequence of the anchor; without meaning for {@code NEWEST} and {@code AT}
 * @param at of the anchor {@code AT}, else {@code null}
 * @param limit 1 to 500
 */
public record HistoryQuery(Anchor anchor, long sequence, Instant at, int limit) {

    /** Where reading begins. */
    public enum Anchor {
        /** The newest posts. */
        NEWEST,
        /** The posts next above a sequence. */
        AFTER,
        /** The posts next below a sequence. */
        BEFORE,
        /** The posts on both sides of a sequence. */
        AROUND,
        /** The posts on both sides of the first at or after a time. */
        AT
    }
}
