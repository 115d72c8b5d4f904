package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
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
     * Keys of rooms in which principals are entered as members, by principal.
     *
     * @param most how many entries are told at most, of all principals together
     */
    public Map<Long, Set<Long>> byMembers(Collection<Long> principalIds, int most) {
        return repository.byMembers(principalIds, most);
    }
}
