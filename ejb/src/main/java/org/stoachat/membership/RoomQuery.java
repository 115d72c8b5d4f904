package org.stoachat.membership;

import java.util.UUID;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/**
 * Which rooms are looked for; what is {@code null} lets everything through.
 *
 * @param text part of the name, without regard to case; empty for all
 * @param inDescription whether the text may stand in the description too
 * @param memberId a principal who is entered as a member, by itself or through an affiliation
 * @param managerId a principal who manages the room, in the same ways
 * @param disabled whether the room is disabled
 * @param contentExceedsMb rooms that hold more than so many megabytes of text, two bytes a character
 * @param mine whether only rooms are looked for in whose lists the caller stands
 */
public record RoomQuery(
        String text,
        boolean inDescription,
        UUID categoryId,
        UUID memberId,
        UUID managerId,
        Privacy privacy,
        RoomType type,
        Boolean disabled,
        UUID addInId,
        Invitations invitations,
        Integer contentExceedsMb,
        boolean mine) {

    /** All rooms with a part of a name. */
    public static RoomQuery named(String text) {
        return new RoomQuery(text, false, null, null, null, null, null, null, null, null, null, false);
    }

    /** The same of rooms that are not disabled. */
    RoomQuery enabled() {
        return new RoomQuery(
                text,
                inDescription,
                categoryId,
                memberId,
                managerId,
                privacy,
                type,
                false,
                addInId,
                invitations,
                contentExceedsMb,
                mine);
    }
}
