package org.stoachat.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What delivery needs of the stored posts without knowing them. Each call runs in the caller's transaction. */
public interface RoomHistory {

    /**
     * What clients get of rooms that they enter; no rights are judged here.
     *
     * @param rooms the rooms with what is asked of each, with few statements whatever their number
     * @param restart whether the client's numbers belong to another history, so that it has to start anew
     */
    List<RoomBacklog> open(Map<RoomFacts, RoomRequest> rooms, boolean restart);

    /** The events of a room after a change, in order, at most so many. */
    List<RoomEvent> eventsAfter(long roomInternalId, long change, int limit);

    /** The heads of rooms. */
    List<RoomHead> heads(Collection<Long> roomInternalIds);

    /** The heads that moved since a time, the latest last, at most so many. */
    List<RoomHead> headsSince(Instant since, int limit);

    /**
     * How much text rooms hold, in bytes at two a character, by key of the room; rooms without posts are left out. Reads
     * every post of these rooms.
     */
    Map<Long, Long> sizes(Collection<Long> roomInternalIds);
}
