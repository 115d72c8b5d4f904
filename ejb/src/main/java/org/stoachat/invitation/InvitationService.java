package org.stoachat.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomFacts;

/** Tells users of rooms that exist for them, and takes their answers. */
@Stateless
@Boundary
public class InvitationService {

    private static final int JUDGED_AT_ONCE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private InvitationRepository repository;

    /**
     * The caller's invitations that they have not answered, newest first; never one to a room that they may not read. A
     * page may be shorter than asked for although there is a next one.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<Invitation> invitations(Caller caller, String cursor, int limit) {
        int asked = Cursor.limit(limit);
        RoomAccess.Judgement judgement = access.now();
        List<InvitingEntry> entries = repository.findUnanswered(
                caller.userId(),
                judgement.standing(caller.userId()).affiliations(),
                NewestFirst.parse(cursor),
                JUDGED_AT_ONCE + 1);
        Map<Long, RoomFacts> readable = readable(judgement, caller, entries);
        int end = 0;
        for (int shown = 0; shown < asked && end < Math.min(entries.size(), JUDGED_AT_ONCE); end++) {
            shown += readable.containsKey(entries.get(end).roomId()) ? 1 : 0;
        }
        Page<InvitingEntry> page =
                Cursor.page(entries, end, entry -> entry.place().cursor(), entry -> entry);
        List<Invitation> invitations = page.items().stream()
                .filter(entry -> readable.containsKey(entry.roomId()))
                .map(entry -> entry.to(readable.get(entry.roomId())))
                .toList();
        return new Page<>(invitations, page.next());
    }

    private static Map<Long, RoomFacts> readable(
            RoomAccess.Judgement judgement, Caller caller, List<InvitingEntry> entries) {
        List<Long> roomIds = entries.stream()
                .limit(JUDGED_AT_ONCE)
                .map(InvitingEntry::roomId)
                .toList();
        return judgement.judge(caller.userId(), roomIds).stream()
                .filter(RoomRights::mayRead)
                .map(RoomRights::room)
                .collect(Collectors.toMap(RoomFacts::internalId, room -> room));
    }

    /**
     * Answers an invitation, or answers it anew. Whoever accepts follows the room; a declined room is left as it is.
     *
     * @throws NotFoundException {@code invitation.not-found} when there is no such room for the caller to read, or
     *     nothing invites them there
     * @throws ConflictException {@code invitation.answered} when it was answered elsewhere at the same moment
     */
    public void answer(Caller caller, UUID roomId, InvitationAnswer answer) {
        RoomAccess.Judgement judgement = access.now();
        InvitingEntry entry = judgement
                .find(caller, roomId)
                .filter(RoomRights::mayRead)
                .flatMap(rights -> repository.find(
                        caller.userId(),
                        judgement.standing(caller.userId()).affiliations(),
                        rights.room().internalId()))
                .orElseThrow(() -> new NotFoundException("invitation.not-found", "There is no such invitation."));
        Instant now = Instant.now();
        // An answer counts while it is not older than the entry, whose time another server's clock may have set.
        repository.answer(caller.userId(), entry.roomId(), answer, now.isBefore(entry.at()) ? entry.at() : now);
        if (answer == InvitationAnswer.ACCEPTED) {
            repository.follow(caller.userId(), entry.roomId());
        }
    }
}
