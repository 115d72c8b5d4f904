package org.stoachat.principal;

import java.util.List;

/**
 * Who loses persistent chat by a change of policies, and with it every room.
 *
 * @param added how many users the policy is newly assigned to
 * @param removed how many users it is no longer assigned to
 * @param loses the first {@value #MOST_NAMED} of them
 * @param losesTotal how many they are; users who are disabled have nothing to lose
 */
public record ChatLoss(int added, int removed, List<Loss> loses, long losesTotal) {

    /** How many are named. */
    public static final int MOST_NAMED = 100;

    /** Nobody loses anything. */
    static final ChatLoss NONE = new ChatLoss(0, 0, List.of(), 0);

    /** Somebody loses the chat. */
    public record Loss(PrincipalName principal) {}

    static ChatLoss of(int added, int removed, List<PrincipalRef> losers) {
        List<Loss> named = losers.stream()
                .limit(MOST_NAMED)
                .map(user -> new Loss(PrincipalName.of(user)))
                .toList();
        return new ChatLoss(added, removed, named, losers.size());
    }
}
