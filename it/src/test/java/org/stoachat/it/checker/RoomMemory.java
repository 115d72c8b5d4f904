package org.stoachat.it.checker;

import java.util.UUID;

/** What a client remembers of a room to come back with: the last sequence and change up to which it has everything. */
final class RoomMemory {

    private static final long NOTHING = -1;

    private final UUID room;
    private long after = NOTHING;
    private long change = NOTHING;
    private long first = NOTHING;
    private long liveAfter;
    private long liveChange;
    private int stay;
    private boolean inside;
    private boolean incomplete;
    private long triedNanos;

    RoomMemory(UUID room) {
        this.room = room;
    }

    UUID room() {
        return room;
    }

    /** Whether it was inside before, so that it can resume. */
    synchronized boolean isKnown() {
        return after != NOTHING;
    }

    synchronized long after() {
        return after;
    }

    synchronized long change() {
        return change;
    }

    /** The head when it entered for the first time: what is older it does not care for. */
    synchronized long first() {
        return first;
    }

    synchronized boolean isInside() {
        return inside;
    }

    /** Whether it is inside and has everything. */
    synchronized boolean isComplete() {
        return inside && !incomplete;
    }

    /** It is inside; with {@code rest}, only after reading the rest it has everything. Gives the number of the stay. */
    synchronized int entered(long head, long newest, boolean rest) {
        stay++;
        inside = true;
        incomplete = rest;
        if (first == NOTHING) {
            first = head;
        }
        liveAfter = head;
        liveChange = newest;
        settle();
        return stay;
    }

    /** The rest is read that was missing at the beginning of a stay. */
    synchronized void completed(int of) {
        if (of == stay) {
            incomplete = false;
            settle();
        }
    }

    /** An event came; a sequence of 0 stands for an amendment. */
    synchronized void heard(long sequence, long event) {
        liveAfter = Math.max(liveAfter, sequence);
        liveChange = Math.max(liveChange, event);
        settle();
    }

    private void settle() {
        if (inside && !incomplete) {
            after = liveAfter;
            change = liveChange;
        }
    }

    /** It is out; says whether it was inside. */
    synchronized boolean left() {
        boolean was = inside;
        inside = false;
        return was;
    }

    /** Whether it is time to knock again, which counts as knocking. */
    synchronized boolean isDue(long now, long pause) {
        if (inside || now - triedNanos < pause) {
            return false;
        }
        triedNanos = now;
        return true;
    }
}
