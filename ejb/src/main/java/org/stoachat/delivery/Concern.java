package org.stoachat.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stoachat.common.IdSet;
import org.stoachat.membership.AccessChange;

/**
 * Whom and what some changes of rights may concern.
 *
 * @param everything whether every session has to be judged in all its rooms
 * @param everybody whether everybody may stand otherwise than before
 * @param principals users, groups and containers that changed themselves
 * @param rooms rooms whose entries or properties changed
 * @param edited those of them whose properties changed
 * @param categories categories whose scope or properties changed
 * @param editedCategories those of them whose properties changed
 */
record Concern(
        boolean everything,
        boolean everybody,
        IdSet principals,
        Set<Long> rooms,
        Set<Long> edited,
        Set<Long> categories,
        Set<Long> editedCategories) {

    private static final String ENTRY = "room-role";
    private static final String SCOPE_ENTRY = "category-entry";

    static Concern of(Collection<AccessChange> changes) {
        return new Concern(
                changes.stream().anyMatch(AccessChange::concernsEverything),
                changes.stream().anyMatch(AccessChange::concernsEveryUser),
                IdSet.of(ids(changes, AccessChange::concernsPrincipal, AccessChange::principalId)),
                ids(changes, change -> true, AccessChange::roomId),
                ids(changes, change -> !change.kind().equals(ENTRY), AccessChange::roomId),
                ids(changes, change -> true, AccessChange::categoryId),
                ids(changes, change -> !change.kind().equals(SCOPE_ENTRY), AccessChange::categoryId));
    }

    /** Rooms in which whoever is entered may have gained something: many entries or properties changed. */
    static Set<Long> opened(Collection<AccessChange> changes) {
        return ids(
                changes, change -> !change.kind().equals(ENTRY) || change.principalId() == null, AccessChange::roomId);
    }

    /** Categories whose scope changed, each with whether the change concerns somebody who has some affiliations. */
    static Map<Long, Predicate<IdSet>> scopes(Collection<AccessChange> changes) {
        Map<Long, Predicate<IdSet>> scopes = new HashMap<>();
        for (AccessChange change : changes) {
            if (change.kind().equals(SCOPE_ENTRY)) {
                Long principalId = change.principalId();
                scopes.merge(
                        change.categoryId(),
                        affiliations -> principalId == null || affiliations.has(principalId),
                        Predicate::or);
            }
        }
        return scopes;
    }

    private static Set<Long> ids(
            Collection<AccessChange> changes, Predicate<AccessChange> which, Function<AccessChange, Long> id) {
        return changes.stream().filter(which).map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether somebody who has these affiliations has to be judged anew. */
    boolean isAbout(IdSet affiliations) {
        return everything || everybody || principals.meets(affiliations);
    }
}
