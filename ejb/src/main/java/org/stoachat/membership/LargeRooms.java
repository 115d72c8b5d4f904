package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stoachat.common.Cursor;
import org.stoachat.room.RoomHead;
import org.stoachat.room.RoomHistory;

/**
 * Finds rooms by how much text they hold, which takes reading their posts. So one search looks at up to 5,000 rooms by
 * their counters and reads the posts only of those that can be large enough: of at most 200,000 posts, or of one room. It
 * may end before its page is full; the next page goes on from there.
 */
@ApplicationScoped
class LargeRooms {

    /** How many rooms are looked at in one round. */
    static final int ROOMS_A_ROUND = 500;

    private static final long BYTES_A_MEGABYTE = 1024L * 1024;

    /** Title and body of the longest story, two bytes a character. */
    private static final long MOST_BYTES_A_POST = 2 * (256 + 64_000);

    private static final int MOST_ROUNDS = 10;
    private static final long MOST_POSTS = 200_000;

    @Inject
    private RoomHistory history;

    /**
     * Some of the rooms that are large enough.
     *
     * @param lookedAt the last room that was looked at, large or not; {@code null} when there are none beyond
     */
    record Part(List<Cursor> places, Cursor lookedAt) {}

    /**
     * Goes through rooms in the order of names.
     *
     * @param next the next {@link #ROOMS_A_ROUND} rooms after a place, fewer when there are no more
     */
    Part find(int megabytes, Cursor after, int limit, Function<Cursor, List<Cursor>> next) {
        long bytes = megabytes * BYTES_A_MEGABYTE;
        List<Cursor> large = new ArrayList<>();
        Cursor lookedAt = after;
        long budget = MOST_POSTS;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cursor> rooms = next.apply(lookedAt);
            Map<Long, Long> posts = posts(rooms);
            List<Long> measured = new ArrayList<>();
            int reached = 0;
            for (; reached < rooms.size(); reached++) {
                long count = posts.getOrDefault(rooms.get(reached).id(), 0L);
                if (count * MOST_BYTES_A_POST > bytes) {
                    if (count > budget && budget < MOST_POSTS) {
                        break;
                    }
                    budget -= count;
                    measured.add(rooms.get(reached).id());
                }
            }
            Map<Long, Long> sizes = measured.isEmpty() ? Map.of() : history.sizes(measured);
            for (Cursor room : rooms.subList(0, reached)) {
                if (sizes.getOrDefault(room.id(), 0L) > bytes) {
                    large.add(room);
                }
                lookedAt = room;
                if (large.size() == limit) {
                    return new Part(large, lookedAt);
                }
            }
            if (reached < rooms.size()) {
                return new Part(large, lookedAt);
            }
            if (rooms.size() < ROOMS_A_ROUND) {
                return new Part(large, null);
            }
        }
        return new Part(large, lookedAt);
    }

    private Map<Long, Long> posts(List<Cursor> rooms) {
        Map<Long, Long> posts = new HashMap<>();
        for (RoomHead head : history.heads(rooms.stream().map(Cursor::id).toList())) {
            posts.put(head.roomInternalId(), head.sequence() - head.first() + 1);
        }
        return posts;
    }
}
