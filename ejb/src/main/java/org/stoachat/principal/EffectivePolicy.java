package org.stoachat.principal;

import java.util.UUID;

/**
 * The policy that decides for a user, and why: of user, pool, site, global it is the first that exists.
 *
 * @param scope {@code user} when it is assigned to the user, {@code pool} or {@code site} when it is that of the user's
 *     home pool or of its site, {@code global} when there is none of these
 * @param target id of the pool or site, else {@code null}
 * @param targetName name of the pool or site, else {@code null}
 * @param chatEnabled whether persistent chat is enabled; if not, the user is out of every room
 * @param uploadEnabled whether the user may upload; never without chat
 */
public record EffectivePolicy(
        UUID policyId,
        String name,
        String scope,
        UUID target,
        String targetName,
        boolean chatEnabled,
        boolean uploadEnabled) {

    static EffectivePolicy of(PolicyView policy) {
        return new EffectivePolicy(
                policy.id(),
                policy.name(),
                policy.scope(),
                policy.target(),
                policy.targetName(),
                policy.chatEnabled(),
                policy.chatEnabled() && policy.uploadEnabled());
    }
}
