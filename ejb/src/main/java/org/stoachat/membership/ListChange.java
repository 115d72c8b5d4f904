package org.stoachat.membership;

import java.util.List;
import java.util.UUID;
import org.stoachat.principal.PrincipalName;

/**
 * What a change of a list did, or, in a dry run, would do.
 *
 * @param added how many entries came that were not there
 * @param removed how many entries went
 * @param loses who loses access to which room, at most {@value #MOST_LOSSES}
 * @param losesTotal how many lose access, also beyond those that are listed
 * @param warning what is allowed but has to be said, such as {@code room.no-manager-left}, or {@code null}
 */
public record ListChange(int added, int removed, List<Loss> loses, long losesTotal, String warning) {

    /** The most losses that are listed. */
    public static final int MOST_LOSSES = 100;

    /** A change that needs no warning. */
    public ListChange(int added, int removed, List<Loss> loses, long losesTotal) {
        this(added, removed, loses, losesTotal, null);
    }

    /**
     * Somebody loses what a role, or the scope alone, gave them in a room.
     *
     * @param role {@code member}, {@code manager} or {@code presenter}; {@code member} too where scope was membership
     */
    public record Loss(PrincipalName principal, RoomName room, String role) {}

    /** A room by id and name. */
    public record RoomName(UUID id, String name) {}
}
