package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stoachat.room.RoomHead;
import org.stoachat.room.RoomHistory;

/** Reads events and heads from the database, each in a short transaction. */
@ApplicationScoped
@Transactional
class EventReader {

    /** How many events of a room are read at once. */
    static final int AT_ONCE = 500;

    private static final int HEADS_AT_ONCE = 5_000;

    @Inject
    private RoomHistory history;

    List<Event> after(long roomId, long change) {
        return history.eventsAfter(roomId, change, AT_ONCE).stream()
                .map(Event::of)
                .toList();
    }

    List<RoomHead> since(Instant since) {
        return history.headsSince(since, HEADS_AT_ONCE);
    }

    List<RoomHead> heads(Collection<RoomStream> streams) {
        return history.heads(streams.stream().map(RoomStream::roomId).toList());
    }
}
