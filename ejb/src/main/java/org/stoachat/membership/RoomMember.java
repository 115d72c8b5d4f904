package org.stoachat.membership;

import java.time.Instant;
import org.stoachat.principal.PrincipalName;

/**
 * An entry for a role in a room.
 *
 * @param outOfScope whether the entry is suspended, because the category does not allow its principal (R-CAT-4)
 * @param ownEntry whether an administrator entered themselves, which is good even out of scope
 * @param invites whether the entry invites those whom it lets in
 * @param addedBy {@code null} when nobody knows, and for those who do not manage the room
 */
public record RoomMember(
        PrincipalName principal,
        boolean outOfScope,
        boolean ownEntry,
        boolean invites,
        PrincipalName addedBy,
        Instant addedAt) {

    RoomMember suspended() {
        return new RoomMember(principal, true, ownEntry, invites, addedBy, addedAt);
    }

    /** What those see who do not manage the room. */
    RoomMember forOthers() {
        return new RoomMember(principal, outOfScope, ownEntry, invites, null, addedAt);
    }
}
