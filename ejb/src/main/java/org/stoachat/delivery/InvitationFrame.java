package org.stoachat.delivery;

import java.util.UUID;
import org.stoachat.common.Caller;
import org.stoachat.common.Json;
import org.stoachat.membership.MemberInvited;

/**
 * The members of the frame {@code invitation} (interfaces.md §5).
 *
 * @param name of the room
 * @param invitedBy who made the entry, or {@code null} when it was the server
 */
public record InvitationFrame(UUID roomId, String name, Inviter invitedBy) {

    /** Who made an entry, by id and name. */
    public record Inviter(UUID id, String displayName) {}

    static String of(MemberInvited invited) {
        Caller by = invited.by();
        return Json.frame(
                "invitation",
                new InvitationFrame(
                        invited.room().id(),
                        invited.room().name(),
                        by.id() == null ? null : new Inviter(by.id(), by.displayName())));
    }
}
