package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whoever stayed or came back knows each post since the first entering, as it stands now; amendments are in force. */
final class DeliveryVerdict implements Verdict {

    @Override
    public List<Violation> of(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        evidence.seen()
                .forEach((seat, sightings) ->
                        check(seat, sightings, evidence.stored().get(seat.room()), found));
        for (Amendment amendment : evidence.amendments()) {
            Long stands = evidence.stored().get(amendment.room()).marks().get(amendment.sequence());
            if (amendment.done() && !Objects.equals(stands, amendment.mark())) {
                found.add(new Violation(
                        "amendment lost",
                        amendment.room(),
                        amendment.sequence(),
                        "holds " + stands + ": " + amendment));
            }
        }
        return found;
    }

    private static void check(Seat seat, List<Sighting> sightings, StoredRoom stored, List<Violation> found) {
        RoomView view = RoomView.of(sightings);
        if (view.from() < 0) {
            return;
        }
        for (Map.Entry<Long, Long> post :
                stored.marks().tailMap(view.from(), true).entrySet()) {
            Long shown = view.mark(post.getKey());
            if (!Objects.equals(shown, post.getValue())) {
                String kind = shown == null ? "not delivered" : "shown otherwise";
                found.add(new Violation(
                        kind, seat.room(), post.getKey(), seat + " has " + shown + " instead of " + post.getValue()));
            }
        }
    }
}
