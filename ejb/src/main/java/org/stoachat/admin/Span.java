package org.stoachat.admin;

import org.stoachat.common.RejectedException;

/**
 * Which part of a sorted list is wanted.
 *
 * @param first how many rows to leave out, 0 or more
 * @param limit how many rows at most, 1 to {@value #LARGEST}
 * @param sort what the list is sorted by
 * @param descending whether the largest comes first
 */
public record Span<S extends Enum<S>>(int first, int limit, S sort, boolean descending) {

    /** The largest part that is given out at once. */
    public static final int LARGEST = 500;

    /** @throws RejectedException {@code out-of-range} */
    public Span {
        if (first < 0) {
            throw RejectedException.field("first", "out-of-range", "The first row is 0 or more.");
        }
        if (limit < 1 || limit > LARGEST) {
            throw RejectedException.field("limit", "out-of-range", "The limit is 1 to " + LARGEST + ".");
        }
    }
}
