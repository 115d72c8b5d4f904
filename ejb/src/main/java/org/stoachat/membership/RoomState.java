package org.stoachat.membership;

import org.stoachat.room.RoomFacts;

/** A room with who is entered in it. */
record RoomState(RoomFacts facts, RoomEntries entries) {}
