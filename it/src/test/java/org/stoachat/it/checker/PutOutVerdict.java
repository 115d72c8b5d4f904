package org.stoachat.it.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** R-CAT-8: while the server is well, the revoked are out of the room within two seconds, and are not let in. */
final class PutOutVerdict implements Verdict {

    private static final long LIMIT = Duration.ofSeconds(2).toNanos();

    @Override
    public List<Violation> of(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Revocation revocation : evidence.revocations()) {
            long until = revocation.answeredNanos() + LIMIT;
            boolean well = !evidence.isOut("server", revocation.askedNanos(), until)
                    && !evidence.isOut("database", revocation.askedNanos(), until);
            evidence.seen().forEach((seat, sightings) -> {
                if (seat.user() == revocation.user() && revocation.rooms().contains(seat.room())) {
                    notLetIn(seat, sightings, revocation, evidence, found);
                    if (well && !evidence.isOut("client " + seat.client(), revocation.askedNanos(), until)) {
                        out(seat, sightings, revocation, until, found);
                    }
                }
            });
        }
        return found;
    }

    /** An answer may have been on its way for a while, longer if it had to wait for somebody. */
    private static void notLetIn(
            Seat seat, List<Sighting> sightings, Revocation revocation, Evidence evidence, List<Violation> found) {
        for (Sighting sighting : sightings) {
            if (sighting.kind() == Sighting.Kind.ENTERED
                    && sighting.nanos() > revocation.answeredNanos() + LIMIT
                    && sighting.nanos() < revocation.returnedNanos()
                    && Stream.of("server", "database", "client " + seat.client())
                            .noneMatch(what -> evidence.isOut(what, revocation.answeredNanos(), sighting.nanos()))) {
                found.add(new Violation("let in", seat.room(), 0, seat + ": " + sighting + " " + revocation));
            }
        }
    }

    private static void out(
            Seat seat, List<Sighting> sightings, Revocation revocation, long until, List<Violation> found) {
        if (revocation.returnedNanos() <= until) {
            return;
        }
        boolean inside = false;
        for (Sighting sighting : sightings) {
            if (sighting.nanos() > until) {
                break;
            }
            if (sighting.kind() == Sighting.Kind.ENTERED) {
                inside = true;
            } else if (sighting.kind() == Sighting.Kind.LEFT) {
                inside = false;
            }
        }
        if (inside) {
            found.add(new Violation("not put out", seat.room(), 0, seat + " is inside: " + revocation));
        }
    }
}
