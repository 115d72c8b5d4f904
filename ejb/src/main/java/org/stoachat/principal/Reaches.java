package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.IdSet;
import org.stoachat.common.Parts;
import org.stoachat.principal.ReachRepository.Step;

/**
 * Judges many principals by few entries of lists: the sets in the entries are read once, and then nothing of anybody but
 * the groups that they are in directly. Reading all affiliations of each would cost many times as much.
 */
@ApplicationScoped
public class Reaches {

    @Inject
    private ReachRepository repository;

    /**
     * Somebody to be judged.
     *
     * @param containerId where the entry lies; {@code null} at the top
     */
    public record Candidate(long id, Long containerId) {}

    /** What some principals reach, who are entered in lists: two statements for 1,000. */
    public Reach of(Collection<Long> entryIds) {
        Map<Long, List<Long>> entriesAround = new HashMap<>();
        Set<Long> groups = new HashSet<>();
        for (List<Long> some : Parts.of(Set.copyOf(entryIds))) {
            Map<Long, String> kinds = repository.kinds(some);
            for (Long entry : some) {
                around(entriesAround, entry).add(entry);
                if (isGroup(kinds.get(entry))) {
                    groups.add(entry);
                }
            }
            for (Step step : repository.inside(sets(kinds))) {
                around(entriesAround, step.inner()).add(step.outer());
                if (isGroup(kinds.get(step.outer()))) {
                    groups.add(step.inner());
                }
            }
        }
        return new Reach(entriesAround, groups);
    }

    private static List<Long> around(Map<Long, List<Long>> entriesAround, long id) {
        return entriesAround.computeIfAbsent(id, added -> new ArrayList<>(1));
    }

    private static List<Long> sets(Map<Long, String> kinds) {
        return kinds.keySet().stream()
                .filter(id -> !PrincipalKind.USER.code().equals(kinds.get(id)))
                .toList();
    }

    private static boolean isGroup(String kind) {
        return PrincipalKind.GROUP.code().equals(kind);
    }

    /** The entries that each of some principals is or is in: one statement for 1,000 of them, or of the groups reached. */
    public Map<Long, IdSet> entries(Reach reach, Collection<Candidate> candidates) {
        Map<Long, Set<Long>> direct = new HashMap<>();
        for (Candidate candidate : candidates) {
            Set<Long> own = new HashSet<>(Set.of(candidate.id()));
            if (candidate.containerId() != null) {
                own.add(candidate.containerId());
            }
            direct.put(candidate.id(), own);
        }
        for (Step step : memberships(reach.groups(), direct.keySet())) {
            Set<Long> own = direct.get(step.inner());
            if (own != null) {
                own.add(step.outer());
            }
        }
        Map<Long, IdSet> entries = new HashMap<>();
        direct.forEach((id, own) -> entries.put(id, reach.entries(own)));
        return entries;
    }

    /** Asks by the groups or by the members, whichever are fewer. */
    private List<Step> memberships(Set<Long> groups, Set<Long> members) {
        List<Step> steps = new ArrayList<>();
        if (groups.size() <= members.size()) {
            Parts.of(groups).forEach(some -> steps.addAll(repository.membersOf(some)));
        } else {
            Parts.of(members).forEach(some -> steps.addAll(repository.groupsOf(some)));
        }
        return steps;
    }
}
