package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.List;

/** From entering a room to leaving it, events come one by one in the order of their changes, each once, none left out. */
final class OrderVerdict implements Verdict {

    private static final long OUTSIDE = -1;

    @Override
    public List<Violation> of(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        evidence.seen().forEach((seat, sightings) -> check(seat, sightings, found));
        return found;
    }

    private static void check(Seat seat, List<Sighting> sightings, List<Violation> found) {
        long last = OUTSIDE;
        Sighting before = null;
        for (Sighting next : sightings) {
            if (next.kind() == Sighting.Kind.ENTERED) {
                last = next.change();
            } else if (next.kind() == Sighting.Kind.LEFT) {
                last = OUTSIDE;
            } else if (next.kind().isLive()) {
                if (last == OUTSIDE) {
                    found.add(new Violation("came outside", seat.room(), next.sequence(), seat + ": " + next));
                } else if (!(next.change() == last + 1 || isOfOneEvent(before, next))) {
                    String kind = next.change() > last ? "hole" : "doubled or late";
                    found.add(new Violation(kind, seat.room(), next.sequence(), seat + " after " + last + ": " + next));
                }
                last = last == OUTSIDE ? OUTSIDE : Math.max(last, next.change());
                before = next;
            }
        }
    }

    /** One event may remove several posts. */
    private static boolean isOfOneEvent(Sighting before, Sighting next) {
        return before != null
                && before.change() == next.change()
                && before.kind() == Sighting.Kind.AMENDED
                && next.kind() == Sighting.Kind.AMENDED
                && before.sequence() != next.sequence();
    }
}
