package org.stoachat.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who has a session on one server, how present they are by it, and in which rooms. For one thread at a time. */
final class Roster {

    private static final class Place {
        private Present present;
        private final Set<Long> rooms = new HashSet<>();
    }

    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, Set<Long>> usersByRoom = new HashMap<>();

    /** Takes somebody in, or how present they are now; gives the rooms in which that is seen. */
    Set<Long> put(Present present) {
        Place place = places.computeIfAbsent(present.person().internalId(), id -> new Place());
        boolean same = present.equals(place.present);
        place.present = present;
        return same ? Set.of() : Set.copyOf(place.rooms);
    }

    /** Takes how somebody is there now in place of all that was known; gives the rooms in which that is seen. */
    Set<Long> put(Present present, Set<Long> rooms) {
        Set<Long> seen = new HashSet<>(put(present));
        long userId = present.person().internalId();
        for (Long roomId : List.copyOf(places.get(userId).rooms)) {
            if (!rooms.contains(roomId) && leave(userId, roomId)) {
                seen.add(roomId);
            }
        }
        for (Long roomId : rooms) {
            if (enter(userId, roomId)) {
                seen.add(roomId);
            }
        }
        return seen;
    }

    /** Whether somebody who is known was not in the room before. */
    boolean enter(long userId, long roomId) {
        if (!places.get(userId).rooms.add(roomId)) {
            return false;
        }
        return usersByRoom.computeIfAbsent(roomId, id -> new HashSet<>()).add(userId);
    }

    /** Whether somebody was in the room before. */
    boolean leave(long userId, long roomId) {
        Place place = places.get(userId);
        if (place == null || !place.rooms.remove(roomId)) {
            return false;
        }
        usersByRoom.computeIfPresent(roomId, (id, users) -> {
            users.remove(userId);
            return users.isEmpty() ? null : users;
        });
        return true;
    }

    /** Somebody has no session any more; gives the rooms that they were in. */
    Set<Long> remove(long userId) {
        Set<Long> rooms = rooms(userId);
        rooms.forEach(roomId -> leave(userId, roomId));
        places.remove(userId);
        return rooms;
    }

    /** Keys of the users who are in a room. */
    Set<Long> in(long roomId) {
        return usersByRoom.getOrDefault(roomId, Set.of());
    }

    /** How present somebody is here, or {@code null} when they are not. */
    Present find(long userId) {
        Place place = places.get(userId);
        return place == null ? null : place.present;
    }

    /** The rooms that somebody is in. */
    Set<Long> rooms(long userId) {
        Place place = places.get(userId);
        return place == null ? Set.of() : Set.copyOf(place.rooms);
    }

    /** Keys of everybody. */
    Set<Long> users() {
        return places.keySet();
    }

    /** Keys of the rooms that somebody is in. */
    Set<Long> rooms() {
        return usersByRoom.keySet();
    }
}
