package org.stoachat.delivery;

import org.stoachat.room.RoomEvent;

/**
 * An event on its way to sessions.
 *
 * @param change number in the room, or 0 when it is transient and has no place in the order
 * @param accessNumber changes of rights up to this number have to be applied before it is delivered
 * @param frame the client's frame on one line, passed on as it is
 */
record Event(long roomId, long sequence, long change, long accessNumber, String frame) {

    /** A doorbell that brings nothing but the number of a change of rights. */
    static Event ofRights(long number) {
        return new Event(0, 0, 0, number, "");
    }

    static Event of(RoomEvent event) {
        return new Event(event.roomInternalId(), event.sequence(), event.change(), event.accessNumber(), event.frame());
    }
}
