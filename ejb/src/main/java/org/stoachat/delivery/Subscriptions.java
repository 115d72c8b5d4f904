package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sessions of this server are in which rooms. Thread-safe. */
@ApplicationScoped
class Subscriptions {

    private final Map<Long, RoomStream> streams = new ConcurrentHashMap<>();
    private final Map<Subscriber, Set<Long>> roomsBySubscriber = new ConcurrentHashMap<>();

    void connect(Subscriber subscriber) {
        roomsBySubscriber.put(subscriber, ConcurrentHashMap.newKeySet());
    }

    /** Enters a session into a room; it goes live later. Nothing happens once the session has gone. */
    RoomStream enter(Subscription subscription, long roomId) {
        RoomStream stream = streams.compute(roomId, (id, known) -> {
            RoomStream there = known == null ? new RoomStream(id, subscription.roomId) : known;
            there.enter(subscription);
            return there;
        });
        Set<Long> rooms = roomsBySubscriber.get(subscription.subscriber);
        if (rooms == null) {
            leave(subscription.subscriber, roomId);
        } else {
            rooms.add(roomId);
        }
        return stream;
    }

    boolean leave(Subscriber subscriber, long roomId) {
        Set<Long> rooms = roomsBySubscriber.get(subscriber);
        if (rooms != null) {
            rooms.remove(roomId);
        }
        boolean[] was = new boolean[1];
        streams.computeIfPresent(roomId, (id, stream) -> {
            was[0] = stream.leave(subscriber);
            return stream.isEmpty() ? null : stream;
        });
        return was[0];
    }

    void disconnect(Subscriber subscriber) {
        Set<Long> rooms = roomsBySubscriber.remove(subscriber);
        if (rooms != null) {
            rooms.forEach(roomId -> leave(subscriber, roomId));
        }
    }

    /** The rooms that a session is in. */
    Set<Long> roomsOf(Subscriber subscriber) {
        return Set.copyOf(roomsBySubscriber.getOrDefault(subscriber, Set.of()));
    }

    /** Whether a session is in a room. */
    boolean isIn(Subscriber subscriber, long roomId) {
        return roomsBySubscriber.getOrDefault(subscriber, Set.of()).contains(roomId);
    }

    /** The stream of a room that some session of this server is in, or {@code null}. */
    RoomStream stream(long roomId) {
        return streams.get(roomId);
    }

    Collection<RoomStream> streams() {
        return List.copyOf(streams.values());
    }

    Collection<Subscriber> subscribers() {
        return List.copyOf(roomsBySubscriber.keySet());
    }

    int sessions() {
        return roomsBySubscriber.size();
    }
}
