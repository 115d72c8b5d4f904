package org.stoachat.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.presence.Participants;

/** Who is in a room now, for those who see its members (product.md §4). */
@Stateless
@Boundary
public class ParticipantService {

    @Inject
    private RoomAccess access;

    @Inject
    private Participants participants;

    @Inject
    private ParticipantRepository repository;

    /**
     * The users who are in a room by a session on whatever server, each once, by display name.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member} when the caller finds the room and does not see who is in it
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<Participant> find(Caller caller, UUID roomId, String cursor, int limit) {
        RoomRights rights = access.now().requireFinder(caller, roomId);
        if (!rights.maySeeMembers()) {
            throw new DeniedException("room.not-member", "Only those in the room see who else is.");
        }
        return Cursor.page(
                repository.first(
                        List.copyOf(participants.in(rights.room().internalId())),
                        Cursor.parse(cursor),
                        Cursor.limit(limit) + 1),
                limit,
                ParticipantRepository.Row::place,
                ParticipantRepository.Row::participant);
    }
}
