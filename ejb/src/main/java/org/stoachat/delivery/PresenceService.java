package org.stoachat.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.presence.Participants;
import org.stoachat.presence.Person;
import org.stoachat.presence.PresenceState;

/** What a session says of its user: how present they are, and that they type. */
@Stateless
@Boundary
public class PresenceService {

    @Inject
    private RoomAccess access;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Participants participants;

    /**
     * The user of a session is online or away, as far as this session knows. Those see it who share a room with them.
     *
     * @throws RejectedException {@code invalid} for any other state
     */
    public void setState(Caller caller, Subscriber subscriber, String state) {
        PresenceState known = PresenceState.ofCode(state)
                .filter(one -> one != PresenceState.OFFLINE)
                .orElseThrow(() -> RejectedException.field("state", "unknown", "A session is online or away."));
        participants.setState(subscriber, known);
    }

    /**
     * The user of a session types in a room that the session is in. More than once in two seconds is passed over, as it
     * is in a room that the session is not in.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member} or {@code room.presenters-only}
     */
    public void type(Caller caller, Subscriber subscriber, UUID roomId) {
        Optional<RoomStream> entered = subscriptions.streamsOf(subscriber).stream()
                .filter(stream -> stream.publicId().equals(roomId))
                .findFirst();
        boolean tooSoon = entered.isPresent() && !entered.get().mayType(subscriber);
        if (!tooSoon) {
            long roomInternalId =
                    access.now().requirePoster(caller, roomId).room().internalId();
            if (entered.isPresent()) {
                participants.type(roomInternalId, Person.of(caller));
            }
        }
    }
}
