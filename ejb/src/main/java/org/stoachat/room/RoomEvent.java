package org.stoachat.room;

import java.util.UUID;

/**
 * Something that happened in a room, fired synchronously in the transaction that made it happen. Who records, observes
 * it in the transaction; who delivers, after the commit.
 */
public interface RoomEvent {

    /** Key of the room in the database. */
    long roomInternalId();

    /** Public id of the room. */
    UUID roomId();

    /** Sequence of the newest post after this event, or 0 when the event is transient (R-CAT-7). */
    long sequence();

    /** Number of this event among all that happened to the room's posts, or 0 when it is transient. */
    long change();

    /** The highest number of the log of changes of rights that the transaction saw (R-CAT-8). */
    long accessNumber();

    /** The frame of interfaces.md §5 that tells clients, as JSON on one line. */
    String frame();
}
