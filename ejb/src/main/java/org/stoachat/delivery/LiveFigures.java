package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.stoachat.room.RoomEvent;

/** Figures of live work on this server since it started. */
@ApplicationScoped
public class LiveFigures {

    private static final int SECONDS = 60;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private EventPublisher publisher;

    @Inject
    private TopicSender topic;

    @Inject
    private Delivery delivery;

    private final LongAdder posts = new LongAdder();
    private final AtomicLong[] lastSeconds = new AtomicLong[SECONDS];

    /** Begins with empty seconds. */
    public LiveFigures() {
        for (int i = 0; i < SECONDS; i++) {
            lastSeconds[i] = new AtomicLong();
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomEvent event) {
        posts.increment();
        long second = second();
        // The upper bits tell which second a slot counts, so that a slot of a minute ago begins anew.
        lastSeconds[(int) (second % SECONDS)].updateAndGet(
                slot -> slot >>> 24 == second ? slot + 1 : (second << 24) + 1);
    }

    private static long second() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()) & 0xFFFF_FFFFL;
    }

    /** Posts and changes of posts that were committed here since the start. */
    public long events() {
        return posts.sum();
    }

    /** Posts and changes of posts that were committed here within the last 60 seconds. */
    public long eventsLastMinute() {
        long now = second();
        long sum = 0;
        for (AtomicLong slot : lastSeconds) {
            long value = slot.get();
            if (now - (value >>> 24) < SECONDS) {
                sum += value & 0xFF_FFFF;
            }
        }
        return sum;
    }

    /** Live sessions. */
    public int sessions() {
        return subscriptions.sessions();
    }

    /** Rooms that some live session is in. */
    public int rooms() {
        return subscriptions.streams().size();
    }

    /** Events that wait for the broker. */
    public int waiting() {
        return publisher.waiting();
    }

    /** Events that did not arrive by the topic and were read from the database. */
    public long repaired() {
        return delivery.repaired();
    }

    /** Whether the broker took the last message; otherwise delivery runs by polling. */
    public boolean isBrokerConnected() {
        return topic.isConnected();
    }
}
