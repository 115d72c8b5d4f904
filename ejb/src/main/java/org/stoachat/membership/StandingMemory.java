package org.stoachat.membership;

import java.util.function.BiPredicate;
import org.stoachat.common.IdSet;
import org.stoachat.principal.OwnStanding;
import org.stoachat.principal.PolicyOutcomes;
import org.stoachat.principal.Standing;

/**
 * How users stand, and apart from it what that is composed of: what stands directly about each user, what each group and
 * container lies in, once for all who are in it, and what the policies say. So a change of nesting leaves the former
 * alone, a change of a policy all but the policies. Some 1.5 kB for a user and 0.3 kB for a set. Thread-safe.
 */
final class StandingMemory {

    private static final int USERS = 30_000;
    private static final int SETS = 50_000;

    private final LastChanges changes;
    private final Generations<Long, Known<Standing>> standings = new Generations<>(USERS);
    private final Generations<Long, Known<OwnStanding>> people = new Generations<>(USERS);
    private final Generations<Long, Known<IdSet>> closures = new Generations<>(SETS);
    private volatile Known<PolicyOutcomes> policies;

    StandingMemory(LastChanges changes) {
        this.changes = changes;
    }

    /** How a user stands, or {@code null} when it has to be composed. */
    Standing standing(long userId) {
        return good(standings, userId, (at, standing) -> changes.isStandingAsAt(at, standing.affiliations()));
    }

    /** How a user stood when it was last composed, whatever has changed since, or {@code null}. */
    Standing lastStanding(long userId) {
        Known<Standing> known = standings.get(userId);
        return known == null ? null : known.value();
    }

    void keep(Standing standing, long at) {
        standings.put(standing.userId(), new Known<>(standing, at));
    }

    /** What stands directly about a user, or {@code null} when it has to be read. */
    OwnStanding own(long userId) {
        return good(people, userId, changes::isOwnStandingAsAt);
    }

    void keep(OwnStanding own, long at) {
        people.put(own.userId(), new Known<>(own, at));
    }

    /** What a set lies in, or {@code null} when it has to be read. */
    IdSet closure(long setId) {
        return good(closures, setId, changes::isClosureAsAt);
    }

    void keep(long setId, IdSet outer, long at) {
        closures.put(setId, new Known<>(outer, at));
    }

    /** What the policies say, or {@code null} when it has to be read. */
    PolicyOutcomes policies() {
        Known<PolicyOutcomes> known = policies;
        return known != null && changes.arePoliciesAsAt(known.at()) ? known.value() : null;
    }

    void keep(PolicyOutcomes outcomes, long at) {
        policies = new Known<>(outcomes, at);
    }

    /** What is remembered and still true, which is then known as of now: the next look is quicker. */
    private <T> T good(Generations<Long, Known<T>> memory, long key, BiPredicate<Long, T> isAsAt) {
        Known<T> known = memory.get(key);
        long now = changes.known();
        if (known == null || !isAsAt.test(known.at(), known.value())) {
            return null;
        }
        if (known.at() < now) {
            memory.put(key, new Known<>(known.value(), now));
        }
        return known.value();
    }
}
