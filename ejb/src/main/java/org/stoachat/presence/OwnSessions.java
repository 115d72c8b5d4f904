package org.stoachat.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sessions of this server: from them follows who is there. For one thread at a time. */
final class OwnSessions {

    private static final class Seat {
        private final Person person;
        private final Set<Long> rooms = new HashSet<>();
        private PresenceState state = PresenceState.ONLINE;

        private Seat(Person person) {
            this.person = person;
        }
    }

    private final Roster roster = new Roster();
    private final Map<Object, Seat> seats = new HashMap<>();
    private final Map<Long, Set<Seat>> seatsByUser = new HashMap<>();

    /** A session comes, online; gives the rooms in which that is seen. */
    Set<Long> connect(Object session, Person person) {
        Seat seat = new Seat(person);
        seats.put(session, seat);
        seatsByUser.computeIfAbsent(person.internalId(), id -> new HashSet<>()).add(seat);
        return roster.put(present(person));
    }

    /** A session goes and leaves its rooms; gives the rooms in which that is seen. */
    Set<Long> disconnect(Object session) {
        Seat seat = seats.get(session);
        if (seat == null) {
            return Set.of();
        }
        Set<Long> seen = new HashSet<>();
        for (Long roomId : List.copyOf(seat.rooms)) {
            if (leave(session, roomId)) {
                seen.add(roomId);
            }
        }
        seats.remove(session);
        long userId = seat.person.internalId();
        Set<Seat> others = seatsByUser.get(userId);
        others.remove(seat);
        if (others.isEmpty()) {
            seatsByUser.remove(userId);
            roster.remove(userId);
        } else {
            seen.addAll(roster.put(present(roster.find(userId).person())));
        }
        return seen;
    }

    /** A session says how present its user is; gives the rooms in which that is seen. */
    Set<Long> setState(Object session, PresenceState state) {
        Seat seat = seats.get(session);
        if (seat == null) {
            return Set.of();
        }
        seat.state = state;
        return roster.put(present(roster.find(seat.person.internalId()).person()));
    }

    private Present present(Person person) {
        PresenceState state = PresenceState.OFFLINE;
        for (Seat seat : seatsByUser.get(person.internalId())) {
            state = state.or(seat.state);
        }
        return new Present(person, state);
    }

    /** A session enters a room; says whether its user was not there. A session that has gone enters nothing. */
    boolean enter(Object session, long roomId) {
        Seat seat = seats.get(session);
        return seat != null && seat.rooms.add(roomId) && roster.enter(seat.person.internalId(), roomId);
    }

    /** A session leaves a room; says whether its user was there and is no more. */
    boolean leave(Object session, long roomId) {
        Seat seat = seats.get(session);
        if (seat == null || !seat.rooms.remove(roomId)) {
            return false;
        }
        long userId = seat.person.internalId();
        boolean stays = seatsByUser.get(userId).stream().anyMatch(other -> other.rooms.contains(roomId));
        return !stays && roster.leave(userId, roomId);
    }

    /** Who the user of a session is, or {@code null} when the session has gone. */
    Person person(Object session) {
        Seat seat = seats.get(session);
        return seat == null ? null : seat.person;
    }

    Roster roster() {
        return roster;
    }
}
