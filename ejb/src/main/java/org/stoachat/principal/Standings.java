package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoachat.common.IdSet;
import org.stoachat.common.Parts;

/** How users stand, for many at once, and what that is composed of. Always read from the database. */
@ApplicationScoped
public class Standings {

    private static final int USERS_A_STATEMENT = 500;
    private static final int SETS_A_STATEMENT = 1_000;

    /** Of so many users the sets are followed with them; of more, who share their sets, each set is followed once. */
    private static final int FEW = 20;

    @Inject
    private StandingRepository repository;

    /**
     * Parts of standings that were read.
     *
     * @param people everybody who was asked for
     * @param closures what sets lie in, by the set, each lying in itself; of some of the people's own sets, or of none
     * @param policies only when they were asked for
     */
    public record Read(Map<Long, OwnStanding> people, Map<Long, IdSet> closures, Optional<PolicyOutcomes> policies) {

        /** How one of the people stands, of whom all was read. */
        Standing standing(long userId) {
            OwnStanding own = people.get(userId);
            List<IdSet> sets = own.sets().stream().map(closures::get).toList();
            return Standing.of(own, policies.orElseThrow(), sets);
        }
    }

    /**
     * What stands directly about each of some users, and for a few users also what their sets lie in: one statement for
     * 500. Somebody unknown stands as disabled.
     *
     * @param policies whether to read what the policies say, with the same statement
     */
    public Read read(Collection<Long> userIds, boolean policies) {
        if (userIds.size() <= FEW) {
            return repository.read(List.copyOf(userIds), true, policies);
        }
        Map<Long, OwnStanding> people = new HashMap<>();
        Optional<PolicyOutcomes> outcomes = Optional.empty();
        for (List<Long> some : Parts.of(userIds, USERS_A_STATEMENT)) {
            Read read = repository.read(some, false, policies && outcomes.isEmpty());
            people.putAll(read.people());
            outcomes = outcomes.or(read::policies);
        }
        return new Read(people, Map.of(), outcomes);
    }

    /** What each of some sets lies in, itself among it; one statement for 1,000. A set that is gone lies in nothing. */
    public Map<Long, IdSet> closures(Collection<Long> setIds) {
        Map<Long, IdSet> closures = new HashMap<>();
        Parts.of(setIds, SETS_A_STATEMENT).forEach(some -> closures.putAll(repository.closures(some)));
        return closures;
    }

    /** How each of some users stands now. */
    public Map<Long, Standing> of(Collection<Long> userIds) {
        Map<Long, Standing> standings = new HashMap<>();
        if (!userIds.isEmpty()) {
            Read read = read(userIds, true);
            Map<Long, IdSet> closures = new HashMap<>(read.closures());
            closures.putAll(closures(lacking(read)));
            Read all = new Read(read.people(), closures, read.policies());
            userIds.forEach(userId -> standings.put(userId, all.standing(userId)));
        }
        return standings;
    }

    private static Set<Long> lacking(Read read) {
        Set<Long> lacking = new HashSet<>();
        read.people().values().forEach(own -> lacking.addAll(own.sets()));
        lacking.removeAll(read.closures().keySet());
        return lacking;
    }
}
