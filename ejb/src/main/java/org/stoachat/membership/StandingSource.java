package org.stoachat.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.IdSet;
import org.stoachat.principal.OwnStanding;
import org.stoachat.principal.PolicyOutcomes;
import org.stoachat.principal.Standing;
import org.stoachat.principal.Standings;

/** How users stand at one number of the log: composed of what is remembered where that is good, the rest is read. */
final class StandingSource {

    private final Standings everybody;
    private final StandingMemory memory;
    private final long number;

    StandingSource(Standings everybody, StandingMemory memory, long number) {
        this.everybody = everybody;
        this.memory = memory;
        this.number = number;
    }

    /**
     * How users stand. Of a few who are not remembered all is read with one statement; of more, what stands about them
     * with one statement for 500, and what their sets lie in with one for 1,000 sets.
     */
    Map<Long, Standing> standings(Collection<Long> userIds) {
        Map<Long, Standing> standings = new HashMap<>();
        Map<Long, OwnStanding> people = new HashMap<>();
        Set<Long> unknown = new HashSet<>();
        for (Long userId : userIds) {
            Standing standing = memory.standing(userId);
            OwnStanding own = standing == null ? memory.own(userId) : null;
            if (standing != null) {
                standings.put(userId, standing);
            } else if (own != null) {
                people.put(userId, own);
            } else {
                unknown.add(userId);
            }
        }
        if (!people.isEmpty() || !unknown.isEmpty()) {
            compose(people, unknown, standings);
        }
        return standings;
    }

    private void compose(Map<Long, OwnStanding> people, Set<Long> unknown, Map<Long, Standing> standings) {
        PolicyOutcomes policies = memory.policies();
        Map<Long, IdSet> closures = new HashMap<>();
        if (policies == null || !unknown.isEmpty()) {
            Standings.Read read = everybody.read(unknown, policies == null);
            policies = read.policies().orElse(policies);
            keep(read);
            people.putAll(read.people());
            closures.putAll(read.closures());
        }
        addClosures(people.values(), closures);
        for (OwnStanding own : people.values()) {
            Standing standing = Standing.of(
                    own, policies, own.sets().stream().map(closures::get).toList());
            memory.keep(standing, number);
            standings.put(own.userId(), standing);
        }
    }

    private void keep(Standings.Read read) {
        read.people().values().forEach(own -> memory.keep(own, number));
        read.closures().forEach((setId, outer) -> memory.keep(setId, outer, number));
        read.policies().ifPresent(outcomes -> memory.keep(outcomes, number));
    }

    /** Adds what the people's own sets lie in, those that are there already left alone. */
    private void addClosures(Collection<OwnStanding> people, Map<Long, IdSet> closures) {
        Set<Long> lacking = new HashSet<>();
        for (OwnStanding own : people) {
            for (Long setId : own.sets()) {
                if (!closures.containsKey(setId) && !lacking.contains(setId)) {
                    IdSet known = memory.closure(setId);
                    if (known == null) {
                        lacking.add(setId);
                    } else {
                        closures.put(setId, known);
                    }
                }
            }
        }
        everybody.closures(lacking).forEach((setId, outer) -> {
            memory.keep(setId, outer, number);
            closures.put(setId, outer);
        });
    }
}
