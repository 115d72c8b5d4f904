package org.stoachat.principal;

import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;

/**
 * What stands directly about a user. How they stand follows from it together with what the sets lie in that they are in,
 * and with what the policies say: {@link Standing#of}.
 *
 * @param userId the user
 * @param enabled false when the user is disabled, or unknown
 * @param policyId the policy that is assigned to the user, or {@code null}
 * @param poolId the user's home pool, or {@code null}
 * @param roles the administrative roles
 * @param sets ids of the groups that the user is a direct member of, and of the container that the user's entry lies in
 */
public record OwnStanding(
        long userId, boolean enabled, Long policyId, Long poolId, Set<AdministrativeRole> roles, IdSet sets) {

    static OwnStanding ofUnknown(long userId) {
        return new OwnStanding(userId, false, null, null, Set.of(), IdSet.of());
    }
}
