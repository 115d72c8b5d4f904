package org.stoachat.membership;

import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.PrincipalName;

/**
 * Somebody in a list of a room, or, where the scope is membership, in that of its category.
 *
 * @param role {@code member}, {@code manager} or {@code presenter}
 * @param ownEntry whether administrators entered themselves, which is good out of scope too (R-CAT-4)
 */
record RoomEntry(String role, boolean ownEntry, long principalInternalId, PrincipalName principal) {

    boolean isFor(RoomRole wanted) {
        return wanted.name().equalsIgnoreCase(role);
    }

    Loss lossOf(RoomName room) {
        return new Loss(principal, room, role);
    }
}
