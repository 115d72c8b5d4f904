package org.stoachat.post;

import java.util.UUID;
import org.stoachat.common.Json;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHead;

/** Posts have been replaced, removed or purged; the frame tells which. */
record PostChanged(long roomInternalId, UUID roomId, long sequence, long change, long accessNumber, String frame)
        implements RoomEvent {

    /** Nothing below a sequence is left. */
    static PostChanged purged(RoomHead head, long change, long first, long accessNumber) {
        var frame = new PostChangeRepository.Purged(head.roomId(), change, first);
        return new PostChanged(
                head.roomInternalId(),
                head.roomId(),
                head.sequence(),
                change,
                accessNumber,
                Json.frame("purged", frame));
    }
}
