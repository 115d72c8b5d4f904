package org.stoachat.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One session in one room. Between entering and the answer with the backlog, events wait here; afterwards those that the
 * backlog contained are left out. Guarded by the lock of its {@link RoomStream}.
 */
final class Subscription {

    private static final long TYPING_NANOS = Duration.ofSeconds(2).toNanos();

    final Subscriber subscriber;
    final UUID roomId;

    private List<Event> waiting = new ArrayList<>();
    private long contained;
    private boolean informed;
    private boolean typed;
    private long typedNanos;

    Subscription(Subscriber subscriber, UUID roomId) {
        this.subscriber = subscriber;
        this.roomId = roomId;
    }

    void offer(Event event) {
        if (waiting != null) {
            waiting.add(event);
        } else if (event.change() == 0 || event.change() > contained) {
            subscriber.deliver(event.frame());
        }
    }

    /**
     * Tells who is in the room, which may be lost: what changed, or everything when the session does not know what was
     * told before.
     *
     * @return whether the session knows everything now
     */
    boolean inform(List<Frame> change, Supplier<List<Frame>> everything) {
        if (waiting == null) {
            informed = (informed ? change : everything.get()).stream().allMatch(subscriber::offer);
        }
        return informed;
    }

    /** Gives a frame that may be lost to a session that has its backlog. */
    void hint(Frame frame) {
        if (waiting == null) {
            subscriber.offer(frame);
        }
    }

    /** Whether the session may say that its user types: once in two seconds. */
    boolean mayType(long now) {
        boolean may = !typed || now - typedNanos >= TYPING_NANOS;
        if (may) {
            typed = true;
            typedNanos = now;
        }
        return may;
    }

    /** The session has its backlog up to a change; what came since goes out now. */
    void goLive(long change) {
        List<Event> held = waiting;
        waiting = null;
        contained = change;
        if (held != null) {
            held.forEach(this::offer);
        }
    }
}
