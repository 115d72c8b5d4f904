package org.stoachat.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The events of one room on this server, put into their order. An event that comes too early waits for the ones before
 * it, which arrive late or are read from the database. Thread-safe; nothing in here blocks.
 */
final class RoomStream {

    private static final long UNKNOWN = -1;
    private static final int MOST_EARLY = 1_000;

    private final long roomId;
    private final UUID publicId;
    private final Map<Subscriber, Subscription> subscriptions = new HashMap<>();
    private final TreeMap<Long, Event> early = new TreeMap<>();
    private long delivered = UNKNOWN;
    private long earlySinceNanos;

    RoomStream(long roomId, UUID publicId) {
        this.roomId = roomId;
        this.publicId = publicId;
    }

    long roomId() {
        return roomId;
    }

    UUID publicId() {
        return publicId;
    }

    /** A session enters; events wait for it until it goes live. */
    synchronized void enter(Subscription subscription) {
        subscriptions.put(subscription.subscriber, subscription);
    }

    /** The session has the room's backlog up to a change. */
    synchronized void goLive(Subscription subscription, long change) {
        if (subscriptions.get(subscription.subscriber) != subscription) {
            return;
        }
        if (delivered == UNKNOWN) {
            delivered = change;
            deliverInOrder();
        }
        subscription.goLive(change);
    }

    /** The session leaves; says whether it was here. */
    synchronized boolean leave(Subscriber subscriber) {
        return subscriptions.remove(subscriber) != null;
    }

    synchronized boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    synchronized List<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** Takes an event from the topic or from the database, in any order and any number of times. */
    synchronized void accept(Event event) {
        if (event.change() == 0) {
            subscriptions.values().forEach(subscription -> subscription.offer(event));
            return;
        }
        if (delivered != UNKNOWN && event.change() <= delivered) {
            return;
        }
        if (early.isEmpty()) {
            earlySinceNanos = System.nanoTime();
        }
        early.put(event.change(), event);
        if (early.size() > MOST_EARLY) {
            early.pollLastEntry();
        }
        deliverInOrder();
    }

    private void deliverInOrder() {
        if (delivered == UNKNOWN) {
            return;
        }
        early.headMap(delivered, true).clear();
        while (!early.isEmpty() && early.firstKey() == delivered + 1) {
            Event next = early.pollFirstEntry().getValue();
            delivered = next.change();
            subscriptions.values().forEach(subscription -> subscription.offer(next));
        }
    }

    /**
     * Tells who is in the room: what changed to the sessions that know what was told before, everything to the others.
     * Frames may be lost.
     *
     * @return whether every session knows everything now
     */
    synchronized boolean inform(List<Frame> change, Supplier<List<Frame>> everything) {
        boolean all = true;
        for (Subscription subscription : subscriptions.values()) {
            all &= subscription.inform(change, everything);
        }
        return all;
    }

    /** Gives each user's sessions a frame that may be lost, or none. */
    synchronized void hint(LongFunction<Optional<Frame>> frameOfUser) {
        for (Subscription subscription : subscriptions.values()) {
            frameOfUser.apply(subscription.subscriber.userId()).ifPresent(subscription::hint);
        }
    }

    /** Whether a session is here and may say now that its user types. */
    synchronized boolean mayType(Subscriber subscriber) {
        Subscription subscription = subscriptions.get(subscriber);
        return subscription != null && subscription.mayType(System.nanoTime());
    }

    /** Whether an event has waited longer than a while for the ones before it. */
    synchronized boolean hasHoleFor(long nanos) {
        return delivered != UNKNOWN && !early.isEmpty() && System.nanoTime() - earlySinceNanos > nanos;
    }

    /** The last change that was delivered in order, or a negative number when nobody has gone live yet. */
    synchronized long delivered() {
        return delivered;
    }

    /** Everything that waits, for whoever wants to see it in a thread dump or a log. */
    @Override
    public synchronized String toString() {
        return "room " + roomId + " at " + delivered + ", early " + new ArrayList<>(early.keySet());
    }
}
