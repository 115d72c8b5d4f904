package org.stoachat.room;

import java.util.Set;

/**
 * Something about a room that some people are told on all their devices, whether these are in the room or not. Who may not
 * read the room hears nothing. A notice has no place in the order of the room and is told at most once: whatever it says
 * can be asked for as well.
 *
 * @param accessNumber changes of rights up to this number have to be applied before it is told
 * @param userIds keys of users who are addressed themselves
 * @param setIds keys of groups and containers whose users are addressed; costs a look at everybody who is connected
 * @param exceptUserId key of a user who is left out, or 0
 * @param frame the client's frame, JSON on one line
 */
public record RoomNotice(
        long roomInternalId, long accessNumber, Set<Long> userIds, Set<Long> setIds, long exceptUserId, String frame) {

    /** A notice to one user. */
    public static RoomNotice to(long userId, long roomInternalId, long accessNumber, String frame) {
        return new RoomNotice(roomInternalId, accessNumber, Set.of(userId), Set.of(), 0, frame);
    }
}
