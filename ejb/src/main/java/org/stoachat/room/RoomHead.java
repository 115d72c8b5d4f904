package org.stoachat.room;

import java.util.UUID;

/** The counters of a room: the first post that is left, the newest post, the newest change. */
public record RoomHead(long roomInternalId, UUID roomId, long first, long sequence, long change) {}
