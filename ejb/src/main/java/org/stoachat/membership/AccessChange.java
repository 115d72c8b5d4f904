package org.stoachat.membership;

import java.util.Set;
import org.stoachat.principal.RightsChanged;

/**
 * One row of the log of changes of rights.
 *
 * @param number without gaps, in the order of the commits
 * @param kind what changed, such as {@code room-role}
 * @param roomId the one room concerned, or {@code null} for any
 * @param categoryId the one category concerned, or {@code null} for any
 * @param principalId the one principal concerned, or {@code null} for any; everybody who has it among their
 *     affiliations is concerned
 */
public record AccessChange(long number, String kind, Long roomId, Long categoryId, Long principalId) {

    private static final String POLICY = "policy";

    /** Unbounded changes that leave rooms, categories and policies as they are. */
    private static final Set<String> OF_USERS = Set.of("principal", "policy-assignment");

    /** Whether the change is about a user, group or container itself, whatever room it is entered in. */
    public boolean concernsPrincipal() {
        return principalId != null && roomId == null && categoryId == null;
    }

    /** Whether a set came to lie in others, or lies in them no more, and has the members that it had. */
    boolean concernsNestingAlone() {
        return concernsPrincipal() && kind.equals(RightsChanged.NESTING);
    }

    /** Whether the change may concern every user, but no room or category. */
    public boolean concernsEveryUser() {
        return isUnbounded() && (kind.equals(POLICY) || OF_USERS.contains(kind));
    }

    /** Whether the change is about what policies say, and otherwise about no user. */
    boolean concernsPoliciesAlone() {
        return isUnbounded() && kind.equals(POLICY);
    }

    /** Whether the change may concern anything. */
    public boolean concernsEverything() {
        return isUnbounded() && !concernsEveryUser();
    }

    private boolean isUnbounded() {
        return roomId == null && categoryId == null && principalId == null;
    }
}
