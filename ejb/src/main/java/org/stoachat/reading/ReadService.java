package org.stoachat.reading;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.IdSet;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.Parts;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.EnteredRooms;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomNotice;

/**
 * How far users have read, and what is unread for them (R-SESS-4). Every device of a user is told at once: when a mark
 * rises by the frame {@code read}, when it is set back by {@code unread} with all counts. That is one small message a
 * mark, whatever the number of people in the room; nothing is told for each post and reader.
 */
@Stateless
@Boundary
public class ReadService {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MOST_ENTRIES = 20_000;
    private static final int JUDGED_AT_ONCE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private EnteredRooms entered;

    @Inject
    private ReadMarks marks;

    @Inject
    private ReadMarkRepository repository;

    @Inject
    private FollowedRepository followed;

    @Inject
    private Unreads unreads;

    @Inject
    private Event<RoomNotice> told;

    /**
     * Marks a room as read up to a post; beyond the newest post, up to that. A mark that is as high already stays. Where
     * the category keeps no history nothing happens.
     *
     * @param sequence 0 or more
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws RejectedException when the sequence is negative
     */
    public void mark(Caller caller, UUID roomId, long sequence) {
        RoomRights rights = access.now().requireReader(caller, roomId);
        requireAtLeast(0, "sequence", sequence);
        if (rights.room().chatHistory()) {
            Place place = place(caller, rights);
            long mark = Math.min(sequence, place.head());
            if (place.mark() == null || mark > place.mark()) {
                marks.rise(caller.userId(), place, mark);
                tell(caller, rights, ReadFrames.read(roomId, mark));
            }
        }
    }

    /**
     * What is unread in a room.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     */
    public Unread unread(Caller caller, UUID roomId) {
        RoomAccess.Judgement judgement = access.now();
        RoomRights rights = judgement.requireReader(caller, roomId);
        return unreads.of(caller.userId(), affiliations(judgement, caller), List.of(rights))
                .get(0);
    }

    /**
     * Makes a post and all after it unread, on all servers at once; whatever was marked before does not undo it. Where the
     * category keeps no history nothing happens.
     *
     * @param from sequence of the post, 1 or more; beyond the newest post everything is read
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws RejectedException when the sequence is below 1
     * @throws ConflictException {@code read.changed} when the first mark was made elsewhere at the same moment
     */
    public Unread markUnread(Caller caller, UUID roomId, long from) {
        RoomAccess.Judgement judgement = access.now();
        RoomRights rights = judgement.requireReader(caller, roomId);
        requireAtLeast(1, "from", from);
        if (rights.room().chatHistory()) {
            Place place = place(caller, rights);
            repository.set(
                    new MarkKey(caller.userId(), place.roomId()), Math.min(from - 1, place.head()), CLOCK.instant());
        }
        Unread unread = unreads.of(caller.userId(), affiliations(judgement, caller), List.of(rights))
                .get(0);
        tell(caller, rights, ReadFrames.unread(unread));
        return unread;
    }

    /**
     * What is unread in the rooms in which the caller has a role, by themselves or through affiliations, and in those that
     * they follow; of these the rooms that they may read now. In no order that means anything. The first sight of a room
     * sets its mark to the head.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<Unread> unread(Caller caller, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int size = Cursor.limit(limit);
        RoomAccess.Judgement judgement = access.now();
        IdSet affiliations = affiliations(judgement, caller);
        List<RoomRights> rooms = new ArrayList<>();
        for (List<Long> some : Parts.of(candidates(caller, affiliations, after), JUDGED_AT_ONCE)) {
            if (rooms.size() <= size) {
                judgement.judge(caller.userId(), some).stream()
                        .filter(RoomRights::mayRead)
                        .forEach(rooms::add);
            }
        }
        Page<RoomRights> page =
                Cursor.page(rooms, size, room -> new Cursor("", room.room().internalId()), room -> room);
        return new Page<>(unreads.of(caller.userId(), affiliations, page.items()), page.next());
    }

    private List<Long> candidates(Caller caller, IdSet affiliations, Cursor after) {
        Set<Long> keys = new TreeSet<>(followed.rooms(caller.userId()));
        entered.byPrincipals(List.copyOf(affiliations), MOST_ENTRIES).values().forEach(keys::addAll);
        return keys.stream().filter(key -> after == null || key > after.id()).toList();
    }

    private Place place(Caller caller, RoomRights rights) {
        long roomId = rights.room().internalId();
        return marks.places(caller.userId(), List.of(roomId)).get(roomId);
    }

    private static IdSet affiliations(RoomAccess.Judgement judgement, Caller caller) {
        return judgement.standing(caller.userId()).affiliations();
    }

    private void tell(Caller caller, RoomRights rights, String frame) {
        told.fire(RoomNotice.to(caller.userId(), rights.room().internalId(), rights.accessNumber(), frame));
    }

    private static void requireAtLeast(long least, String field, long sequence) {
        if (sequence < least) {
            throw RejectedException.field(field, "out-of-range", "The " + field + " is " + least + " or more.");
        }
    }
}
