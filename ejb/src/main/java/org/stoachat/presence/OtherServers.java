package org.stoachat.presence;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What the other servers have said of their sessions. Messages are numbered: one that was lost shows by a hole with the
 * next one, a heartbeat at the latest, and the server is asked for everything. For one thread at a time.
 */
final class OtherServers {

    private static final long SILENT_NANOS = Duration.ofSeconds(45).toNanos();
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long UNKNOWN = -1;

    private static final class Other {
        private Roster roster = new Roster();
        private Roster gathered;
        private long number = UNKNOWN;
        private boolean complete;
        private boolean asked;
        private long askedNanos;
        private long heardNanos;
    }

    private final Map<String, Other> others = new HashMap<>();

    boolean isEmpty() {
        return others.isEmpty();
    }

    boolean knows(String server) {
        return others.containsKey(server);
    }

    /** Takes a message of another server; gives the rooms in which that is seen. */
    Set<Long> take(ServerMessage message, long now) {
        Other other = others.computeIfAbsent(message.server(), id -> new Other());
        other.heardNanos = now;
        if (message.number() <= other.number) {
            return Set.of();
        }
        if (other.number == UNKNOWN || message.number() > other.number + 1) {
            other.complete = false;
            other.gathered = null;
        }
        other.number = message.number();
        return message.isOfEverything() ? takePart(other, message) : put(other.roster, message);
    }

    private static Set<Long> takePart(Other other, ServerMessage message) {
        if (message.part() == 1) {
            other.gathered = new Roster();
        }
        if (other.gathered == null) {
            return Set.of();
        }
        put(other.gathered, message);
        if (message.part() < message.parts()) {
            return Set.of();
        }
        Set<Long> seen = new HashSet<>(other.roster.rooms());
        other.roster = other.gathered;
        other.gathered = null;
        other.complete = true;
        other.asked = false;
        seen.addAll(other.roster.rooms());
        return seen;
    }

    private static Set<Long> put(Roster roster, ServerMessage message) {
        Set<Long> seen = new HashSet<>();
        message.users().forEach(user -> seen.addAll(roster.put(user.present(), user.rooms())));
        message.gone().forEach(userId -> seen.addAll(roster.remove(userId)));
        return seen;
    }

    /** The servers that are to say everything, each at most once in five seconds. */
    Set<String> toAsk(long now) {
        Set<String> asks = new HashSet<>();
        others.forEach((server, other) -> {
            if (!other.complete && (!other.asked || now - other.askedNanos >= ASK_AGAIN_NANOS)) {
                other.asked = true;
                other.askedNanos = now;
                asks.add(server);
            }
        });
        return asks;
    }

    /** Forgets the servers that have been silent for 45 seconds; gives the rooms in which that is seen. */
    Set<Long> dropSilent(long now) {
        Set<Long> seen = new HashSet<>();
        for (Iterator<Other> all = others.values().iterator(); all.hasNext(); ) {
            Other other = all.next();
            if (now - other.heardNanos >= SILENT_NANOS) {
                seen.addAll(other.roster.rooms());
                all.remove();
            }
        }
        return seen;
    }

    Collection<Roster> rosters() {
        return others.values().stream().map(other -> other.roster).toList();
    }
}
