package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On each connection acknowledgements come in the order of the posts, and so do the numbers of posts sent once. */
final class AckVerdict implements Verdict {

    /** A post on one connection. */
    private record Exchange(Sent sent, Sent.Attempt attempt, Sent.Ack ack) {}

    @Override
    public List<Violation> of(Evidence evidence) {
        Map<Long, List<Exchange>> connections = new HashMap<>();
        for (Sent sent : evidence.sent()) {
            for (Sent.Ack ack : sent.acks()) {
                sent.attempts().stream()
                        .filter(attempt -> attempt.connection() == ack.connection())
                        .reduce((first, second) -> second)
                        .ifPresent(attempt -> connections
                                .computeIfAbsent(ack.connection(), key -> new ArrayList<>())
                                .add(new Exchange(sent, attempt, ack)));
            }
        }
        List<Violation> found = new ArrayList<>();
        connections.values().forEach(exchanges -> check(exchanges, found));
        return found;
    }

    private static void check(List<Exchange> exchanges, List<Violation> found) {
        exchanges.sort(Comparator.comparingLong(exchange -> exchange.ack().order()));
        Map<UUID, Long> highest = new HashMap<>();
        Exchange last = null;
        for (Exchange next : exchanges) {
            UUID room = next.sent().room();
            if (last != null && next.attempt().order() < last.attempt().order()) {
                found.add(new Violation(
                        "acknowledged out of order",
                        room,
                        next.ack().sequence(),
                        next.sent() + " after " + last.sent()));
            }
            if (next.sent().attempts().size() == 1) {
                Long before = highest.put(room, next.ack().sequence());
                if (before != null && before >= next.ack().sequence()) {
                    found.add(new Violation(
                            "stored out of order", room, next.ack().sequence(), next.sent() + " after " + before));
                }
            }
            last = next;
        }
    }
}
