package org.stoachat.membership;

import java.util.List;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.EffectivePolicy;
import org.stoachat.principal.PrincipalName;

/**
 * What somebody may do in a room, and why.
 *
 * @param actions every action of the table of product.md §4
 * @param roles the entries in the room that are theirs, directly or through groups and containers
 * @param scope the entries in the category that allow or deny them; told to administrators alone
 * @param policy the policy that decides for the user; told to administrators alone, {@code null} for what is no user
 */
public record ExplainedAccess(
        PrincipalName principal,
        RoomName room,
        List<Action> actions,
        List<Ground> roles,
        List<Ground> scope,
        EffectivePolicy policy) {

    /**
     * One action.
     *
     * @param action {@code find}, {@code read}, {@code seeMembers}, {@code post}, {@code manage}, {@code createRoom},
     *     {@code move} or {@code administer}
     * @param reasons what allows it, or else all that stands against it; stable codes, never empty
     */
    public record Action(String action, boolean allowed, List<String> reasons) {}

    /**
     * An entry that concerns somebody.
     *
     * @param kind {@code member}, {@code manager}, {@code presenter}, {@code allowed} or {@code denied}
     * @param entry who is entered
     * @param way how they come to it, themselves first; empty when it leads through groups out of scope that the
     *     manager who asks may not know of
     * @param ownEntry whether an administrator entered themselves (R-CAT-4)
     * @param suspended whether it has no effect, because they are out of scope
     */
    public record Ground(
            String kind, PrincipalName entry, List<PrincipalName> way, boolean ownEntry, boolean suspended) {}
}
