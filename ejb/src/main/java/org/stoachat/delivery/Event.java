package org.stoachat.delivery;

import org.stoachat.common.IdSet;
import org.stoachat.membership.MemberInvited;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomNotice;

/**
 * An event on its way to sessions.
 *
 * @param change number in the room, or 0 when it is transient and has no place in the order
 * @param accessNumber changes of rights up to this number have to be applied before it is delivered
 * @param audience whom it is for, or {@code null} when it is for the sessions that are in the room
 * @param frame the client's frame on one line, passed on as it is
 */
record Event(long roomId, long sequence, long change, long accessNumber, Audience audience, Frame frame) {

    /** Asks for all changes of rights that are committed when it is delivered. */
    private static final long ALL_RIGHTS = Long.MAX_VALUE;

    /** An event for the sessions that are in the room. */
    Event(long roomId, long sequence, long change, long accessNumber, String frame) {
        this(roomId, sequence, change, accessNumber, null, Frame.of(frame));
    }

    /** A doorbell that brings nothing but the number of a change of rights. */
    static Event ofRights(long number) {
        return new Event(0, 0, 0, number, "");
    }

    /** What a server says to the others, in no room. Servers that do not know of this pass it over. */
    static Event betweenServers(String text) {
        return new Event(0, 0, 0, 0, text);
    }

    static Event of(RoomEvent event) {
        return new Event(event.roomInternalId(), event.sequence(), event.change(), event.accessNumber(), event.frame());
    }

    /** The notice to all whom some new entries invite, apart from who made them. */
    static Event of(MemberInvited invited) {
        Audience audience = new Audience(invited.by().userId(), IdSet.of(invited.principalIds()));
        return new Event(
                invited.room().internalId(), 0, 0, ALL_RIGHTS, audience, Frame.of(InvitationFrame.of(invited)));
    }

    /** What some people are told of a room on all their devices. */
    static Event of(RoomNotice notice) {
        Audience audience = new Audience(notice.exceptUserId(), IdSet.of(notice.userIds()), IdSet.of(notice.setIds()));
        return new Event(notice.roomInternalId(), 0, 0, notice.accessNumber(), audience, Frame.of(notice.frame()));
    }

    boolean isBetweenServers() {
        return roomId == 0 && frame.length() > 0;
    }

    boolean isAddressed() {
        return audience != null;
    }
}
