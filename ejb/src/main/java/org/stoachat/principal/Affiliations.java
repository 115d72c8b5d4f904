package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains affiliations (product.md §1): the principal itself, the groups that it is in, directly or through groups, and
 * the containers above its own entry. The container of a group is no affiliation of the group's members. Always read
 * from the database, in two statements.
 */
@ApplicationScoped
public class Affiliations {

    @Inject
    private AffiliationRepository repository;

    /**
     * How a principal comes to be affiliated with another, or nothing when it is not.
     *
     * @param principalId internal id
     * @param affiliationId internal id
     */
    public Optional<AffiliationPath> explain(long principalId, long affiliationId) {
        return Optional.ofNullable(explain(principalId).get(affiliationId));
    }

    /** A shortest way to each affiliation of a principal, by internal id, itself among them; the nearest first. */
    public Map<Long, AffiliationPath> explain(long principalId) {
        Map<Long, PrincipalRef> principals = new HashMap<>();
        Map<Long, List<Long>> next = new HashMap<>();
        for (AffiliationRepository.Node node : repository.nodes(principalId)) {
            PrincipalRef principal = node.principal();
            principals.put(principal.internalId(), principal);
            boolean liesForUs = principal.internalId() == principalId || principal.kind() == PrincipalKind.CONTAINER;
            if (liesForUs && node.containerId() != null) {
                next.computeIfAbsent(principal.internalId(), id -> new ArrayList<>())
                        .add(node.containerId());
            }
        }
        for (AffiliationRepository.Step step : repository.memberships(principalId)) {
            next.computeIfAbsent(step.memberId(), id -> new ArrayList<>()).add(step.groupId());
        }
        return ways(principalId, principals, next);
    }

    private static Map<Long, AffiliationPath> ways(
            long from, Map<Long, PrincipalRef> principals, Map<Long, List<Long>> next) {
        Map<Long, AffiliationPath> ways = new LinkedHashMap<>();
        Deque<Long> reached = new ArrayDeque<>();
        if (principals.containsKey(from)) {
            ways.put(from, new AffiliationPath(List.of(principals.get(from))));
            reached.add(from);
        }
        while (!reached.isEmpty()) {
            long here = reached.remove();
            for (Long there : next.getOrDefault(here, List.of())) {
                if (principals.containsKey(there) && !ways.containsKey(there)) {
                    List<PrincipalRef> steps = new ArrayList<>(ways.get(here).steps());
                    steps.add(principals.get(there));
                    ways.put(there, new AffiliationPath(List.copyOf(steps)));
                    reached.add(there);
                }
            }
        }
        return ways;
    }
}
