package org.stoachat.room;

/** Who finds and reads a room: all in scope; all in scope and members; members alone. */
public enum Privacy {
    OPEN,
    CLOSED,
    SECRET
}
