package org.stoachat.it.checker;

/**
 * Something that one client learned of one room.
 *
 * @param nanos when, on the clock of the checker
 * @param sequence of the post; on entering the head
 * @param change the number of the event; of what was read, the newest change that the reading contains
 * @param mark what stands in the post, see {@link Mark}
 */
record Sighting(long nanos, Kind kind, long sequence, long change, long mark) {

    /** How the client came to know. */
    enum Kind {
        /** The answer to a join: what follows continues from its change. */
        ENTERED,
        /** A post of the answer to a join, or of a page over REST. */
        READ,
        /** The event of a new post. */
        POSTED,
        /** The event of a replacement or of a removal. */
        AMENDED,
        /** An amendment that was missed and came with the answer to a join. */
        CAUGHT_UP,
        /** The server said to forget the room and to read it anew. */
        RESET,
        /** The connection is gone, or the server has put the client out. */
        LEFT;

        /** Whether it came by itself, in the order of changes. */
        boolean isLive() {
            return this == POSTED || this == AMENDED;
        }

        /** Whether it tells what stands in a post. */
        boolean tellsContent() {
            return isLive() || this == READ || this == CAUGHT_UP;
        }
    }
}
