package org.stoachat.principal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.IdSet;

/** In which of some entries of lists principals are. Costs eight bytes or so for each set in an entry. */
public final class Reach {

    private final Map<Long, List<Long>> entriesAround;
    private final Set<Long> groups;

    /**
     * Of some entries.
     *
     * @param entriesAround of each entry and each set in one, the entries that it is or lies in
     * @param groups the groups among them
     */
    Reach(Map<Long, List<Long>> entriesAround, Set<Long> groups) {
        this.entriesAround = entriesAround;
        this.groups = groups;
    }

    Set<Long> groups() {
        return groups;
    }

    /** The entries that somebody is or is in, by what they are in directly: themselves, their container, their groups. */
    IdSet entries(Collection<Long> direct) {
        return IdSet.of(direct.stream()
                .flatMap(id -> entriesAround.getOrDefault(id, List.of()).stream())
                .toList());
    }
}
