package org.stoachat.it.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that verdicts are made of. */
record Evidence(
        List<Sent> sent,
        Map<UUID, StoredRoom> stored,
        Map<Seat, List<Sighting>> seen,
        List<Revocation> revocations,
        List<Amendment> amendments,
        List<Outage> outages) {

    /** Whether something of these could not do its work at some time between two. */
    boolean isOut(String what, long from, long to) {
        return outages.stream().anyMatch(outage -> outage.what().equals(what) && outage.touches(from, to));
    }
}
