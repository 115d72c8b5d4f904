package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.IdSet;
import org.stoachat.principal.LookupRepository.Scope;
import org.stoachat.principal.NameWalk.Named;

/**
 * Looks up for those who do not see everybody: only who is in the scope of a category where the caller creates or manages
 * a room (product.md §4). Whom a narrow scope reaches is collected, however frequent the text; for a wide one the names
 * that the text fits are walked in their order until there is enough, since most of them are in it. Nothing that lies
 * outside comes out, not even as a cursor.
 */
@ApplicationScoped
class Lookup {

    /** The most principals that one search of a wide scope judges. */
    static final int MOST_CANDIDATES = 10_000;

    private static final int READ_AT_ONCE = 1_000;
    private static final int JUDGED_AT_ONCE = 250;

    @Inject
    private DirectoryAccess access;

    @Inject
    private StandingRepository standings;

    @Inject
    private LookupRepository repository;

    @Inject
    private Reaches reaches;

    @Inject
    private DirectoryRepository directory;

    /** Some scopes, and what the entries of their lists reach. */
    private record Sight(List<Scope> scopes, Reach reach) {}

    List<DirectoryRepository.Entry> find(Caller caller, String text, PrincipalKind kind, Cursor after, int limit) {
        Sight sight = sight(caller);
        Set<Long> allowed =
                sight.scopes.stream().flatMap(scope -> scope.allowed().stream()).collect(Collectors.toSet());
        if (allowed.isEmpty()) {
            return List.of();
        }
        Iterator<Named> candidates = repository.isNarrow(allowed)
                ? repository.collected(allowed, text, kind, after).iterator()
                : directory.walk(text, kind, after, READ_AT_ONCE);
        List<Long> found = new ArrayList<>();
        for (int judged = 0; candidates.hasNext() && judged < MOST_CANDIDATES && found.size() < limit; ) {
            List<Named> some = new ArrayList<>();
            while (some.size() < JUDGED_AT_ONCE && candidates.hasNext()) {
                some.add(candidates.next());
            }
            found.addAll(inScope(sight, some));
            judged += some.size();
        }
        return directory.entries(found.subList(0, Math.min(limit, found.size())));
    }

    /** Those of some principals whom the caller may look up. */
    Set<Long> visible(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty() || access.readsAll(caller)) {
            return Set.copyOf(ids);
        }
        Sight sight = sight(caller);
        return sight.scopes.isEmpty() ? Set.of() : Set.copyOf(inScope(sight, repository.some(ids)));
    }

    boolean mayFind(Caller caller, DirectoryRepository.Entry entry) {
        Sight sight = sight(caller);
        return !inScope(sight, repository.some(List.of(entry.internalId()))).isEmpty();
    }

    /** The categories from whose scope the caller chooses people; none when the caller may not use the chat. */
    private Sight sight(Caller caller) {
        List<Long> categories =
                standings.read(caller.userId()).mayChat() ? repository.categories(caller.userId()) : List.of();
        List<Scope> scopes = repository.scopes(categories);
        return new Sight(
                scopes,
                reaches.of(scopes.stream()
                        .flatMap(scope -> Stream.concat(scope.allowed().stream(), scope.denied().stream()))
                        .collect(Collectors.toSet())));
    }

    /** Those of some principals who are in one of the scopes, in the same order (R-CAT-2). */
    private List<Long> inScope(Sight sight, List<Named> candidates) {
        Map<Long, IdSet> entries = reaches.entries(
                sight.reach, candidates.stream().map(Named::candidate).toList());
        return candidates.stream()
                .map(named -> named.candidate().id())
                .filter(id -> sight.scopes.stream().anyMatch(scope -> scope.covers(entries.get(id))))
                .toList();
    }
}
