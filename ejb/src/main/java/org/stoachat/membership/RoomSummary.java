package org.stoachat.membership;

import java.util.Locale;
import java.util.UUID;

/**
 * A room as somebody who may know of it sees it.
 *
 * @param type {@code normal} or {@code auditorium}
 * @param privacy {@code open}, {@code closed} or {@code secret}
 * @param invitations {@code inherit} or {@code off}
 * @param chatHistory whether posts are kept (R-CAT-7)
 * @param mayRead whether the caller may join and read
 * @param mayPost whether the caller may post
 * @param mayManage whether the caller may edit properties and lists
 */
public record RoomSummary(
        UUID id,
        String name,
        String description,
        CategoryRef category,
        String type,
        String privacy,
        String invitations,
        boolean disabled,
        boolean chatHistory,
        boolean mayRead,
        boolean mayPost,
        boolean mayManage) {

    /** The category of a room by id and name. */
    public record CategoryRef(UUID id, String name) {}

    static RoomSummary of(RoomRights rights) {
        var room = rights.room();
        return new RoomSummary(
                room.id(),
                room.name(),
                room.description(),
                new CategoryRef(room.categoryId(), room.categoryName()),
                room.type().name().toLowerCase(Locale.ROOT),
                room.privacy().name().toLowerCase(Locale.ROOT),
                room.invitationsOff() ? "off" : "inherit",
                room.disabled(),
                room.chatHistory(),
                rights.mayRead(),
                rights.mayPost(),
                rights.mayManage());
    }
}
