package org.stoachat.membership;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.stoachat.principal.PrincipalName;

/**
 * A room as somebody who may know of it sees it. In lists the details are absent.
 *
 * @param type {@code normal} or {@code auditorium}
 * @param privacy {@code open}, {@code closed} or {@code secret}
 * @param invitations {@code inherit} or {@code off}
 * @param chatHistory whether posts are kept (R-CAT-7)
 * @param mayRead whether the caller may join and read
 * @param mayPost whether the caller may post
 * @param mayManage whether the caller may edit properties and lists
 * @param managers the first 20 managers by name
 * @param managersTotal how many managers there are
 * @param addIn the page that is shown beside the room, absent where there is none
 * @param inviting whether new members are invited: the room and its category say so
 * @param fileUpload whether files may be uploaded, as far as the category decides
 * @param version what a change may expect
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
        boolean mayManage,
        List<PrincipalName> managers,
        Long managersTotal,
        AddInRef addIn,
        Boolean inviting,
        Boolean fileUpload,
        Instant createdAt,
        Integer version) {

    /** The category of a room by id and name. */
    public record CategoryRef(UUID id, String name) {}

    /** The add-in of a room. */
    public record AddInRef(UUID id, String name, String url) {}

    /** What is told of one room alone. */
    record Details(
            List<PrincipalName> managers,
            long managersTotal,
            AddInRef addIn,
            boolean inviting,
            boolean fileUpload,
            Instant createdAt,
            int version) {}

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
                rights.mayManage(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    RoomSummary with(Details details) {
        return new RoomSummary(
                id,
                name,
                description,
                category,
                type,
                privacy,
                invitations,
                disabled,
                chatHistory,
                mayRead,
                mayPost,
                mayManage,
                details.managers(),
                details.managersTotal(),
                details.addIn(),
                details.inviting(),
                details.fileUpload(),
                details.createdAt(),
                details.version());
    }
}
