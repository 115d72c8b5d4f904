package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stoachat.membership.AccessChange;
import org.stoachat.membership.AccessLog;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;

/**
 * Applies the numbered changes of rights to the sessions of this server (R-CAT-8): who may no longer read a room leaves
 * it before anything later is delivered. While the log cannot be read for five seconds the gate is shut.
 */
@ApplicationScoped
class AccessGate {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int AT_ONCE = 500;

    @Inject
    private AccessLog log;

    @Inject
    private RoomAccess access;

    @Inject
    private Subscriptions subscriptions;

    private long applied = -1;
    private volatile long heardNanos = System.nanoTime();

    /** Whether events may pass: the log was read within the last five seconds. */
    boolean isOpen() {
        return System.nanoTime() - heardNanos < PATIENCE_NANOS;
    }

    /** Applies everything up to a number that a committed transaction has seen. */
    @Transactional
    synchronized void catchUpTo(long number) {
        if (number > applied) {
            catchUp();
        }
    }

    /** Applies everything that is in the log. */
    @Transactional
    synchronized void catchUp() {
        if (applied < 0) {
            applied = log.newest();
        }
        List<AccessChange> changes = log.after(applied, AT_ONCE);
        while (!changes.isEmpty()) {
            apply(changes);
            applied = changes.get(changes.size() - 1).number();
            changes = changes.size() < AT_ONCE ? List.of() : log.after(applied, AT_ONCE);
        }
        heardNanos = System.nanoTime();
    }

    /** Judges every session that a change may concern anew, in all its rooms at once. */
    private void apply(List<AccessChange> changes) {
        for (Subscriber subscriber : subscriptions.subscribers()) {
            Set<Long> rooms = subscriptions.roomsOf(subscriber);
            Set<Long> concerned = new HashSet<>();
            for (AccessChange change : changes) {
                if (change.roomId() == null) {
                    concerned.addAll(rooms);
                } else if (rooms.contains(change.roomId())) {
                    concerned.add(change.roomId());
                }
            }
            if (!concerned.isEmpty()) {
                putOut(subscriber, concerned);
            }
            tell(subscriber, changes);
        }
    }

    private void putOut(Subscriber subscriber, Set<Long> rooms) {
        Set<Long> readable = new HashSet<>();
        for (RoomRights rights : access.now().judge(subscriber.userId(), rooms)) {
            if (rights.mayRead()) {
                readable.add(rights.room().internalId());
            }
        }
        for (Long roomId : rooms) {
            if (!readable.contains(roomId)) {
                RoomStream stream = subscriptions.stream(roomId);
                subscriptions.leave(subscriber, roomId);
                if (stream != null) {
                    subscriber.deliver(frame("access", stream.publicId()));
                }
            }
        }
    }

    /** Tells a user of a change of an own role in a room that the session is not in, so that it can enter. */
    private void tell(Subscriber subscriber, List<AccessChange> changes) {
        List<Long> gained = new ArrayList<>();
        for (AccessChange change : changes) {
            boolean own = change.principalId() != null && change.principalId() == subscriber.userId();
            if (own
                    && change.roomId() != null
                    && !subscriptions.roomsOf(subscriber).contains(change.roomId())) {
                gained.add(change.roomId());
            }
        }
        access.now().judge(subscriber.userId(), gained).stream()
                .filter(RoomRights::mayRead)
                .forEach(rights ->
                        subscriber.deliver(frame("access", rights.room().id())));
    }

    private static String frame(String event, UUID roomId) {
        return "{\"type\":\"room\",\"event\":\"" + event + "\",\"roomId\":\"" + roomId + "\"}";
    }
}
