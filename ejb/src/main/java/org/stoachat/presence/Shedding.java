package org.stoachat.presence;

/**
 * What is left out under load, each level with those before it. Posts never are. The measure is the number of events
 * that wait for the broker: it grows when the server has more to tell than it can.
 */
public enum Shedding {
    NOTHING(0),
    TYPING(500),
    PRESENCE(2_000),
    PARTICIPANTS(5_000);

    private final int waiting;

    Shedding(int waiting) {
        this.waiting = waiting;
    }

    /** The level while so many events wait. */
    public static Shedding at(int waiting) {
        Shedding level = NOTHING;
        for (Shedding next : values()) {
            if (waiting >= next.waiting) {
                level = next;
            }
        }
        return level;
    }

    /** Whether what a level is named after is left out. */
    public boolean sheds(Shedding level) {
        return level != NOTHING && compareTo(level) >= 0;
    }
}
