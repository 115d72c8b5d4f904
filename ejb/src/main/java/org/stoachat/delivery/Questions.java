package org.stoachat.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rooms in which users have to be judged. */
final class Questions {

    private final Map<Long, Set<Long>> rooms = new HashMap<>();

    void ask(long userId, Collection<Long> roomIds) {
        ask(userId, roomIds, Integer.MAX_VALUE);
    }

    /** Asks for rooms of a user, but for at most so many in all. */
    void ask(long userId, Collection<Long> roomIds, int most) {
        if (!roomIds.isEmpty()) {
            Set<Long> asked = rooms.computeIfAbsent(userId, id -> new HashSet<>());
            for (Long roomId : roomIds) {
                if (asked.size() >= most) {
                    return;
                }
                asked.add(roomId);
            }
        }
    }

    /** Whom to judge. */
    Set<Long> users() {
        return rooms.keySet();
    }

    /** The rooms in which to judge a user. */
    Set<Long> rooms(long userId) {
        return rooms.getOrDefault(userId, Set.of());
    }
}
