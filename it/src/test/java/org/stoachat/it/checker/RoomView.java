package org.stoachat.it.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client shows of a room after all that it has seen: one post a sequence, and of two tidings of the same post the
 * one with the later change.
 */
final class RoomView {

    private record Tiding(long mark, long change) {}

    private final Map<Long, Tiding> posts = new HashMap<>();
    private long from = -1;

    /** A view from the head at the time of the first entering. */
    static RoomView of(List<Sighting> sightings) {
        RoomView view = new RoomView();
        sightings.forEach(view::take);
        return view;
    }

    private void take(Sighting sighting) {
        if (sighting.kind() == Sighting.Kind.ENTERED && from < 0) {
            from = sighting.sequence() + 1;
        } else if (sighting.kind() == Sighting.Kind.RESET) {
            posts.clear();
        } else if (sighting.kind().tellsContent()) {
            posts.merge(
                    sighting.sequence(),
                    new Tiding(sighting.mark(), sighting.change()),
                    (known, told) -> told.change() >= known.change() ? told : known);
        }
    }

    /** The first sequence that the client has to know of; 0 or less when it was never in the room. */
    long from() {
        return from;
    }

    /** What stands in a post, or {@code null} when the client knows nothing of it. */
    Long mark(long sequence) {
        Tiding tiding = posts.get(sequence);
        return tiding == null ? null : tiding.mark();
    }
}
