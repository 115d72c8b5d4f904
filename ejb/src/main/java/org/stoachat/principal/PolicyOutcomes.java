package org.stoachat.principal;

import java.util.Map;

/** What all policies say of chat and uploads: a few for the whole system, whatever the number of users. */
public final class PolicyOutcomes {

    private final Outcome global;
    private final Map<Long, Outcome> assigned;
    private final Map<Long, Outcome> pools;

    /** What a policy says. */
    record Outcome(boolean chat, boolean upload) {

        static final Outcome NOTHING = new Outcome(false, false);
    }

    /** Policies by their own key, and what is decided for pools, by their own policy or by that of their site. */
    PolicyOutcomes(Outcome global, Map<Long, Outcome> assigned, Map<Long, Outcome> pools) {
        this.global = global;
        this.assigned = Map.copyOf(assigned);
        this.pools = Map.copyOf(pools);
    }

    /** What the first existing policy of user, pool, site, global says. */
    Outcome of(OwnStanding user) {
        Outcome own = user.policyId() == null ? null : assigned.get(user.policyId());
        Outcome pool = user.poolId() == null ? null : pools.get(user.poolId());
        return own != null ? own : pool != null ? pool : global;
    }
}
