package org.stoachat.presence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How present a user is, the most present first: online with one session, away with all of them, offline without. */
public enum PresenceState {
    ONLINE,
    AWAY,
    OFFLINE;

    /** The name in frames. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a name in frames. */
    public static Optional<PresenceState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** The more present of two. */
    PresenceState or(PresenceState other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
