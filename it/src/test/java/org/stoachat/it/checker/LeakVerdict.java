package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** R-CAT-8: no post that was first sent after a revocation's answer reaches the revoked before they are let in again. */
final class LeakVerdict implements Verdict {

    @Override
    public List<Violation> of(Evidence evidence) {
        Map<Long, Sent> sent = new HashMap<>();
        evidence.sent().forEach(post -> sent.put(post.mark(), post));
        List<Violation> found = new ArrayList<>();
        evidence.seen().forEach((seat, sightings) -> evidence.revocations().stream()
                .filter(revocation ->
                        revocation.user() == seat.user() && revocation.rooms().contains(seat.room()))
                .forEach(revocation -> check(seat, sightings, revocation, sent, found)));
        return found;
    }

    private static void check(
            Seat seat, List<Sighting> sightings, Revocation revocation, Map<Long, Sent> sent, List<Violation> found) {
        for (Sighting sighting : sightings) {
            Sent post = sighting.kind().tellsContent() ? sent.get(sighting.mark()) : null;
            if (post != null
                    && sighting.nanos() > revocation.answeredNanos()
                    && sighting.nanos() < revocation.returnedNanos()
                    && post.firstNanos() > revocation.answeredNanos()) {
                found.add(new Violation(
                        "leak",
                        seat.room(),
                        sighting.sequence(),
                        seat + " saw " + post + ": " + sighting + " " + revocation));
            }
        }
    }
}
