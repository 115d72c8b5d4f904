package org.stoachat.invitation;

import java.time.Instant;
import org.stoachat.common.NewestFirst;
import org.stoachat.room.RoomFacts;

/**
 * The oldest entry that invites a user to a room, whether or not they may read it.
 *
 * @param through what was entered, or {@code null} when it was the user
 * @param by who made the entry, or {@code null} when that is not known
 */
record InvitingEntry(long roomId, Instant at, Invitation.Principal through, Invitation.Principal by) {

    NewestFirst place() {
        return new NewestFirst(at, roomId);
    }

    /** The invitation to the room of the entry. */
    Invitation to(RoomFacts room) {
        return new Invitation(room.id(), room.name(), room.description(), by, at, through);
    }
}
