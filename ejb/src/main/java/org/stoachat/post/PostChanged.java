package org.stoachat.post;

import java.util.List;
import java.util.UUID;
import org.stoachat.common.Json;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHead;

/** Posts have been replaced, removed or purged; the frame tells which. */
record PostChanged(long roomInternalId, UUID roomId, long sequence, long change, long accessNumber, String frame)
        implements RoomEvent {

    /** Nothing below a sequence is left. */
    static PostChanged purged(RoomHead head, long change, long first, long accessNumber) {
        return of(head, change, accessNumber, "purged", new PostChangeRepository.Purged(head.roomId(), change, first));
    }

    /** Of some posts only the numbers are left. */
    static PostChanged removed(RoomHead head, long change, List<Long> sequences, long accessNumber) {
        var frame = new PostChangeRepository.Removed(head.roomId(), change, sequences);
        return of(head, change, accessNumber, "removed", frame);
    }

    /** A message stands in the place of a post. */
    static PostChanged replaced(RoomHead head, long change, long sequence, String text, long accessNumber) {
        var frame = new PostChangeRepository.Replaced(head.roomId(), change, sequence, text);
        return of(head, change, accessNumber, "replaced", frame);
    }

    private static PostChanged of(RoomHead head, long change, long accessNumber, String type, Object frame) {
        return new PostChanged(
                head.roomInternalId(), head.roomId(), head.sequence(), change, accessNumber, Json.frame(type, frame));
    }
}
