package org.stoachat.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.common.Parts;
import org.stoachat.common.UniqueViolation;

/**
 * Marks on their way into the database. They are seen at once on this server, on others when they are written.
 * Thread-safe.
 */
@ApplicationScoped
class ReadMarks {

    /** Beyond, whoever brings a mark writes what has gathered. */
    private static final int MOST = 100_000;

    private static final int AT_ONCE = 500;

    @Inject
    private ReadMarkRepository repository;

    private final Map<MarkKey, Mark> gathered = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    /** Where a user stands in rooms, by key of the room. A mark that is being written is seen here or there. */
    Map<Long, Place> places(long userId, Collection<Long> roomIds) {
        Map<Long, Mark> said = new HashMap<>();
        for (Long roomId : roomIds) {
            Mark mark = gathered.get(new MarkKey(userId, roomId));
            if (mark != null) {
                said.put(roomId, mark);
            }
        }
        Map<Long, Place> places = repository.places(userId, roomIds);
        said.forEach((roomId, mark) -> places.computeIfPresent(roomId, (id, place) -> place.with(mark)));
        return places;
    }

    /** Lets the mark of a user in a room rise; without effect when it is as high already. */
    void rise(long userId, Place place, long sequence) {
        Mark now = new Mark(sequence, clock.instant());
        gathered.merge(
                new MarkKey(userId, place.roomId()),
                now,
                (before, rising) -> place.takes(before) ? before.and(rising) : rising);
        if (gathered.size() > MOST) {
            flush();
        }
    }

    /** Writes what has gathered; what cannot be written stays for the next time. */
    synchronized void flush() {
        Map<MarkKey, Mark> taken = new TreeMap<>(gathered);
        for (List<Map.Entry<MarkKey, Mark>> some : Parts.of(taken.entrySet(), AT_ONCE)) {
            write(some);
            some.forEach(entry -> gathered.remove(entry.getKey(), entry.getValue()));
        }
    }

    /** Another server may write the first mark of the same user in the same room: then there is one to raise. */
    private void write(List<Map.Entry<MarkKey, Mark>> marks) {
        try {
            repository.write(marks);
        } catch (RuntimeException failure) {
            if (!UniqueViolation.isCauseOf(failure)) {
                throw failure;
            }
            repository.write(marks);
        }
    }
}
