package org.stoachat.post;

import java.util.UUID;
import org.stoachat.room.RoomEvent;

/** Posts have been replaced, removed or purged; the frame tells which. */
record PostChanged(long roomInternalId, UUID roomId, long sequence, long change, long accessNumber, String frame)
        implements RoomEvent {}
