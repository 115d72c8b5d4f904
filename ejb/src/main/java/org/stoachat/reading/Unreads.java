package org.stoachat.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.IdSet;
import org.stoachat.membership.RoomRights;

/** Computes what is unread from marks and heads: a handful of statements for up to 300 rooms. Judges nobody. */
@ApplicationScoped
class Unreads {

    /** What is counted at most; stands for that many or more. */
    static final int MOST = 1_000;

    /** How much larger the next stretch is when own posts and gaps have left one without enough to count. */
    private static final int GROWTH = 8;

    @Inject
    private ReadMarks marks;

    @Inject
    private UnreadRepository repository;

    /** What is unread for a user in rooms that they may read, in the order of the rooms. A room is seen by being here. */
    List<Unread> of(long userId, IdSet affiliations, List<RoomRights> rooms) {
        Map<Long, Place> known = marks.places(
                userId, rooms.stream().map(room -> room.room().internalId()).toList());
        Map<Long, Stretch> unread = new HashMap<>();
        for (RoomRights room : rooms) {
            Place place = known.get(room.room().internalId());
            long read = room.room().chatHistory() ? read(userId, place) : place.head();
            unread.put(
                    place.roomId(),
                    new Stretch(place.roomId(), Math.max(read, place.first() - 1), Math.max(read, place.head())));
        }
        Map<Long, Long> posts = posts(userId, unread);
        List<Stretch> some = unread.values().stream()
                .filter(stretch -> posts.containsKey(stretch.roomId()))
                .toList();
        Map<Long, Integer> mentions = some.isEmpty() ? Map.of() : repository.mentions(userId, affiliations, some);
        return rooms.stream()
                .map(room -> {
                    Place place = known.get(room.room().internalId());
                    return new Unread(
                            room.room().id(),
                            place.head(),
                            Math.min(unread.get(place.roomId()).floor(), place.head()),
                            (int) Math.min(MOST, posts.getOrDefault(place.roomId(), 0L)),
                            Math.min(MOST, mentions.getOrDefault(place.roomId(), 0)));
                })
                .toList();
    }

    /** How far the user has read; the first sight of a room sets its mark to the head. */
    private long read(long userId, Place place) {
        if (place.mark() == null) {
            marks.rise(userId, place, place.head());
            return place.head();
        }
        return Math.min(place.mark(), place.head());
    }

    /**
     * Counts in stretches that begin at the marks and grow, until there is enough or the head is reached: one statement
     * unless own posts and gaps fill a stretch. Nothing beyond what is shown is read.
     */
    private Map<Long, Long> posts(long userId, Map<Long, Stretch> unread) {
        Map<Long, Long> counts = new HashMap<>();
        List<Stretch> open = unread.values().stream()
                .filter(stretch -> stretch.ceiling() > stretch.floor())
                .toList();
        for (long size = MOST; !open.isEmpty(); size *= GROWTH) {
            List<Stretch> asked = new ArrayList<>();
            for (Stretch stretch : open) {
                long ceiling = Math.min(stretch.ceiling(), stretch.floor() + size);
                asked.add(new Stretch(stretch.roomId(), stretch.floor(), ceiling));
            }
            repository.posts(userId, asked).forEach((roomId, count) -> counts.merge(roomId, count, Long::sum));
            open = asked.stream()
                    .filter(stretch -> counts.getOrDefault(stretch.roomId(), 0L) < MOST)
                    .map(stretch -> new Stretch(
                            stretch.roomId(),
                            stretch.ceiling(),
                            unread.get(stretch.roomId()).ceiling()))
                    .filter(stretch -> stretch.ceiling() > stretch.floor())
                    .toList();
        }
        return counts;
    }
}
