package org.stoachat.reading;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomNotice;

/** The rooms that users keep an eye on, in an order of their own, the same on every device. */
@Stateless
@Boundary
public class FollowService {

    /** The most rooms that somebody follows. */
    public static final int MOST = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private FollowedRepository repository;

    @Inject
    private Event<RoomNotice> told;

    /** The rooms that the caller follows and may read, in their order. */
    public List<FollowedRoom> followed(Caller caller) {
        List<Long> rooms = repository.rooms(caller.userId());
        return access.now().judge(caller.userId(), rooms).stream()
                .filter(RoomRights::mayRead)
                .map(right -> new FollowedRoom(
                        right.room().id(), rooms.indexOf(right.room().internalId())))
                .toList();
    }

    /**
     * Follows a room, or moves it within the list. Repeated it changes nothing.
     *
     * @param position place in the list from 0 on, beyond its end the end; {@code null} for where the room is, or the end
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws RejectedException when the position is negative; {@code followed.too-many} beyond {@value #MOST} rooms
     * @throws ConflictException {@code followed.changed} when the room was added elsewhere at the same moment
     */
    public FollowedRoom follow(Caller caller, UUID roomId, Integer position) {
        RoomRights rights = access.now().requireReader(caller, roomId);
        if (position != null && position < 0) {
            throw RejectedException.field("position", "out-of-range", "The position is 0 or more.");
        }
        long room = rights.room().internalId();
        List<Long> before = repository.rooms(caller.userId());
        List<Long> after = new ArrayList<>(before);
        after.remove(room);
        if (after.size() >= MOST) {
            throw new RejectedException("followed.too-many", "At most " + MOST + " rooms are followed.");
        }
        int known = before.indexOf(room);
        int wanted = position != null ? position : known < 0 ? after.size() : known;
        int place = Math.min(wanted, after.size());
        after.add(place, room);
        if (!after.equals(before)) {
            repository.arrange(caller.userId(), after);
            told.fire(RoomNotice.to(caller.userId(), room, rights.accessNumber(), ReadFrames.followed(roomId, place)));
        }
        return new FollowedRoom(roomId, place);
    }

    /** Follows a room no more; without effect when it was not followed, or there is none. */
    public void unfollow(Caller caller, UUID roomId) {
        repository
                .remove(caller.userId(), roomId)
                .ifPresent(
                        room -> told.fire(RoomNotice.to(caller.userId(), room, 0, ReadFrames.followed(roomId, null))));
    }
}
