package org.stoachat.room;

import java.util.UUID;
import org.stoachat.category.NameRegistry;
import org.stoachat.common.Names;
import org.stoachat.common.RejectedException;

/**
 * What can be set of a room (R-ROOM-1).
 *
 * @param name 1 to 256 characters
 * @param description 0 to 256 characters
 * @param categoryId public id of the one category that the room belongs to
 * @param addInId public id of the add-in that is shown beside the room, or {@code null}
 */
public record RoomProperties(
        String name,
        String description,
        UUID categoryId,
        RoomType type,
        Privacy privacy,
        Invitations invitations,
        UUID addInId,
        boolean disabled) {

    /** A new room of which nothing is known yet: normal, closed, inviting as its category says. */
    public static RoomProperties defaults() {
        return new RoomProperties(null, "", null, RoomType.NORMAL, Privacy.CLOSED, Invitations.INHERIT, null, false);
    }

    /**
     * The same without blanks around its texts.
     *
     * @throws RejectedException {@code invalid} that names the field
     */
    public RoomProperties checked() {
        if (categoryId == null) {
            throw RejectedException.field("categoryId", "missing", "The category is missing.");
        }
        NameRegistry.key("name", name);
        return new RoomProperties(
                Names.name("name", name),
                Names.description("description", description),
                categoryId,
                type,
                privacy,
                invitations,
                addInId,
                disabled);
    }
}
