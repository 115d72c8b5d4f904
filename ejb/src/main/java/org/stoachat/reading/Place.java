package org.stoachat.reading;

import java.time.Instant;

/**
 * The counters of a room, and the mark of a user there.
 *
 * @param first sequence of the oldest post that is left
 * @param head sequence of the newest post
 * @param mark what was read, or {@code null} when the room has not been seen
 * @param setBackAt when the user set the mark back last, or {@code null}
 */
record Place(long roomId, long first, long head, Long mark, Instant setBackAt) {

    /** The same place with a mark that was said, unless that is lower or was said before one was set back. */
    Place with(Mark said) {
        return takes(said) && (mark == null || mark < said.sequence())
                ? new Place(roomId, first, head, said.sequence(), setBackAt)
                : this;
    }

    /** Whether a mark was said after the last time that one was set back. */
    boolean takes(Mark said) {
        return setBackAt == null || said.at().isAfter(setBackAt);
    }
}
