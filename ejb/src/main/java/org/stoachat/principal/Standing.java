package org.stoachat.principal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;

/**
 * What the rights of a user depend on, apart from any room.
 *
 * @param userId the user
 * @param enabled false when the user is disabled, or unknown
 * @param chat what the first existing policy of user, pool, site, global says of persistent chat
 * @param upload what the same policy says of uploads; never without chat, whatever is passed
 * @param roles the administrative roles
 * @param affiliations ids of all affiliations, the user among them
 */
public record Standing(
        long userId, boolean enabled, boolean chat, boolean upload, Set<AdministrativeRole> roles, IdSet affiliations) {

    /** Without chat there are no uploads either. */
    public Standing {
        upload = upload && chat;
    }

    /**
     * How a user stands.
     *
     * @param closures of each of the user's own sets what it lies in, itself among it
     */
    public static Standing of(OwnStanding own, PolicyOutcomes policies, Collection<IdSet> closures) {
        List<IdSet> affiliations = new ArrayList<>(closures);
        affiliations.add(IdSet.of(own.userId()));
        PolicyOutcomes.Outcome outcome = policies.of(own);
        return new Standing(
                own.userId(), own.enabled(), outcome.chat(), outcome.upload(), own.roles(), IdSet.union(affiliations));
    }

    /** Whether the user may use the chat at all; what beats every role (product.md §4). */
    public boolean mayChat() {
        return enabled && chat;
    }

    /** Whether the user holds the role and is not disabled; policies do not govern administration. */
    public boolean has(AdministrativeRole role) {
        return enabled && roles.contains(role);
    }
}
