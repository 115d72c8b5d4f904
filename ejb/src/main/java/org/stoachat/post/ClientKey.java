package org.stoachat.post;

import java.time.Instant;
import java.util.UUID;

/**
 * What a client's id of a post was used for, so that a retry makes no second one (R-POST-2). Kept for seven days, for a
 * transient post 24 hours; never with text.
 *
 * @param sequence of the post, or {@code null} when it was transient
 * @param contentHash digest of the content, hexadecimal
 */
record ClientKey(long authorId, UUID clientId, long roomId, Long sequence, String contentHash, Instant postedAt) {

    /** Whether it was used for just this: the same room, the same content, and kept or not kept as it would be now. */
    boolean isFor(long room, boolean kept, String hash) {
        return roomId == room && (sequence != null) == kept && contentHash.equals(hash);
    }
}
