package org.stoachat.membership;

/** The rights of somebody in a room with all that they were judged by. */
record Judged(RoomRights rights, RoomEntries entries, CategoryScope scope) {}
