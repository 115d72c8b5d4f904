package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.stoachat.room.RoomHead;

/**
 * Brings events to the sessions of this server: first the changes of rights that they depend on, then the events in
 * their order, then what is missing from the database. May be called from any thread, any number of times.
 */
@ApplicationScoped
class Delivery {

    private static final long HOLE_NANOS = Duration.ofMillis(200).toNanos();
    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final int HEADS_AT_ONCE = 5_000;

    @Inject
    private AccessGate gate;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Addressees addressees;

    @Inject
    private EventReader reader;

    @Inject
    private PresenceRounds presence;

    private final LongAdder repaired = new LongAdder();
    private Instant polledAt = Instant.now();
    private boolean wasShut;

    /**
     * Takes events from the topic, those that are addressed after the others. While the gate is shut they are dropped; the
     * database has them.
     */
    void accept(List<Event> events) {
        long number = events.stream().mapToLong(Event::accessNumber).max().orElse(0);
        gate.catchUpTo(number);
        if (!gate.isOpen()) {
            return;
        }
        List<Event> addressed = new ArrayList<>();
        for (Event event : events) {
            RoomStream stream = subscriptions.stream(event.roomId());
            if (event.isBetweenServers()) {
                presence.hear(event.frame().toString());
            } else if (event.isAddressed()) {
                addressed.add(event);
            } else if (stream != null) {
                stream.accept(event);
            }
        }
        if (!addressed.isEmpty()) {
            addressees.deliver(addressed);
        }
    }

    /** Reads what rooms lack whose events have waited too long for an earlier one. */
    void fillHoles() {
        for (RoomStream stream : subscriptions.streams()) {
            if (stream.hasHoleFor(HOLE_NANOS)) {
                fill(stream);
            }
        }
    }

    /** Compares the heads that moved lately with what was delivered, one query for the server, and reads what lacks. */
    void poll() {
        if (!gate.isOpen()) {
            wasShut = true;
            return;
        }
        Instant now = Instant.now();
        List<RoomHead> heads = wasShut ? reader.heads(subscriptions.streams()) : reader.since(polledAt.minus(MARGIN));
        if (heads.size() == HEADS_AT_ONCE) {
            heads = reader.heads(subscriptions.streams());
        }
        for (RoomHead head : heads) {
            RoomStream stream = subscriptions.stream(head.roomInternalId());
            if (stream != null && stream.delivered() >= 0 && stream.delivered() < head.change()) {
                fill(stream);
            }
        }
        polledAt = now;
        wasShut = false;
    }

    private void fill(RoomStream stream) {
        List<Event> events;
        do {
            long delivered = stream.delivered();
            events = reader.after(stream.roomId(), delivered);
            gate.catchUp();
            if (!gate.isOpen()) {
                return;
            }
            events.forEach(stream::accept);
            repaired.add(events.size());
        } while (events.size() == EventReader.AT_ONCE);
    }

    /** How many events this server had to read from the database since it started. */
    long repaired() {
        return repaired.sum();
    }
}
