package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rooms a change of rights leads to. Always read from the database. */
@ApplicationScoped
public class EnteredRooms {

    @Inject
    private EnteredRoomRepository repository;

    /** Keys of the rooms of some categories. */
    public Set<Long> ofCategories(Collection<Long> categoryIds) {
        return repository.ofCategories(categoryIds);
    }

    /**
     * Keys of rooms in which principals are entered for a role, by principal. Principals that come first are told of
     * first: one statement for 2,000 of them.
     *
     * @param most how many entries are told at most, of all principals together
     */
    public Map<Long, Set<Long>> byPrincipals(List<Long> principalIds, int most) {
        return repository.byPrincipals(principalIds, null, most);
    }

    /** The same for the rooms of some categories, at most 100. */
    public Map<Long, Set<Long>> byPrincipals(List<Long> principalIds, Collection<Long> categoryIds, int most) {
        return repository.byPrincipals(principalIds, categoryIds, most);
    }

    /**
     * Keys of the categories that allow or deny principals.
     *
     * @param most how many are told at most
     */
    public Set<Long> categories(Collection<Long> allowed, Collection<Long> denied, int most) {
        return repository.categories(allowed, denied, most);
    }
}
