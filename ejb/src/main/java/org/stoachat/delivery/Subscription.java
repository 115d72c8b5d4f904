package org.stoachat.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One session in one room. Between entering and the answer with the backlog, events wait here; afterwards those that the
 * backlog contained are left out. Guarded by the lock of its {@link RoomStream}.
 */
final class Subscription {

    final Subscriber subscriber;
    final UUID roomId;

    private List<Event> waiting = new ArrayList<>();
    private long contained;

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
