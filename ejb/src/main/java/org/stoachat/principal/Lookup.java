package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.Parts;

/**
 * Looks up for those who do not see everybody: only who is in the scope of a category where the caller creates or manages
 * a room (product.md §4). What fits the text is judged in parts until there is enough, so that neither a wide nor a
 * narrow scope is ever gone through as a whole; nothing that lies outside comes out, not even as a cursor.
 */
@ApplicationScoped
class Lookup {

    /** The most principals that one search judges. */
    static final int MOST_CANDIDATES = 10_000;

    @Inject
    private DirectoryAccess access;

    @Inject
    private StandingRepository standings;

    @Inject
    private LookupRepository repository;

    @Inject
    private DirectoryRepository directory;

    List<DirectoryRepository.Entry> find(Caller caller, String text, PrincipalKind kind, Cursor after, int limit) {
        List<Long> categories = categories(caller);
        List<DirectoryRepository.Entry> found = new ArrayList<>();
        Cursor place = after;
        boolean more = !categories.isEmpty();
        for (int judged = 0; more && judged < MOST_CANDIDATES && found.size() < limit; ) {
            List<DirectoryRepository.Entry> candidates =
                    directory.entries(text, kind, place, LookupRepository.MOST_PRINCIPALS);
            Set<Long> inScope = repository.inScope(
                    categories,
                    candidates.stream()
                            .map(DirectoryRepository.Entry::internalId)
                            .toList());
            candidates.stream()
                    .filter(entry -> inScope.contains(entry.internalId()))
                    .forEach(found::add);
            judged += candidates.size();
            more = candidates.size() == LookupRepository.MOST_PRINCIPALS;
            place = more ? candidates.get(candidates.size() - 1).place() : place;
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Those of some principals whom the caller may look up. */
    Set<Long> visible(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty() || access.readsAll(caller)) {
            return Set.copyOf(ids);
        }
        List<Long> categories = categories(caller);
        Set<Long> visible = new HashSet<>();
        if (!categories.isEmpty()) {
            for (List<Long> some : Parts.of(List.copyOf(ids), LookupRepository.MOST_PRINCIPALS)) {
                visible.addAll(repository.inScope(categories, some));
            }
        }
        return visible;
    }

    boolean mayFind(Caller caller, DirectoryRepository.Entry entry) {
        List<Long> categories = categories(caller);
        return !categories.isEmpty()
                && !repository.inScope(categories, List.of(entry.internalId())).isEmpty();
    }

    /** The categories from whose scope the caller chooses people; none when the caller may not use the chat. */
    private List<Long> categories(Caller caller) {
        return standings.read(caller.userId()).mayChat() ? repository.categories(caller.userId()) : List.of();
    }
}
