package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.presence.Participants;
import org.stoachat.presence.Person;

/** Which sessions of this server are in which rooms; who is there follows from it. Thread-safe. */
@ApplicationScoped
class Subscriptions {

    @Inject
    private Participants participants;

    private final Map<Long, RoomStream> streams = new ConcurrentHashMap<>();
    private final Map<Subscriber, Set<Long>> roomsBySubscriber = new ConcurrentHashMap<>();
    private final Map<Long, Set<Subscriber>> sessionsByUser = new ConcurrentHashMap<>();

    void connect(Subscriber subscriber, Person person) {
        participants.connect(subscriber, person);
        sessionsByUser.compute(subscriber.userId(), (id, known) -> {
            Set<Subscriber> sessions = known == null ? ConcurrentHashMap.newKeySet() : known;
            sessions.add(subscriber);
            return sessions;
        });
        roomsBySubscriber.put(subscriber, ConcurrentHashMap.newKeySet());
    }

    /** Enters a session into a room; it goes live later. Nothing happens once the session has gone. */
    RoomStream enter(Subscription subscription, long roomId) {
        RoomStream stream = streams.compute(roomId, (id, known) -> {
            RoomStream there = known == null ? new RoomStream(id, subscription.roomId) : known;
            there.enter(subscription);
            participants.enter(subscription.subscriber, id);
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
            participants.leave(subscriber, id);
            return stream.isEmpty() ? null : stream;
        });
        return was[0];
    }

    void disconnect(Subscriber subscriber) {
        sessionsByUser.computeIfPresent(subscriber.userId(), (id, sessions) -> {
            sessions.remove(subscriber);
            return sessions.isEmpty() ? null : sessions;
        });
        Set<Long> rooms = roomsBySubscriber.remove(subscriber);
        if (rooms != null) {
            rooms.forEach(roomId -> leave(subscriber, roomId));
        }
        participants.disconnect(subscriber);
    }

    /** The rooms that a session is in. */
    Set<Long> roomsOf(Subscriber subscriber) {
        return Set.copyOf(roomsBySubscriber.getOrDefault(subscriber, Set.of()));
    }

    /** The streams of those rooms. */
    List<RoomStream> streamsOf(Subscriber subscriber) {
        return roomsOf(subscriber).stream()
                .map(streams::get)
                .filter(Objects::nonNull)
                .toList();
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

    /** The sessions of a user. */
    Collection<Subscriber> sessionsOf(long userId) {
        return List.copyOf(sessionsByUser.getOrDefault(userId, Set.of()));
    }

    /** Whether a user has a session. */
    boolean isConnected(long userId) {
        return sessionsByUser.containsKey(userId);
    }

    /** Everybody who has a session. */
    Set<Long> users() {
        return Set.copyOf(sessionsByUser.keySet());
    }

    int sessions() {
        return roomsBySubscriber.size();
    }
}
