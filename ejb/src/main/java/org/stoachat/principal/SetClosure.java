package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stoachat.common.Parts;
import org.stoachat.common.RejectedException;

/**
 * Keeps the closure between groups, by membership, and between containers, by their place, in step with every change;
 * never across the two. Whoever changes it calls {@link #begin} before they read anything: changes happen one after the
 * other, so that two of them cannot make a cycle together.
 */
@ApplicationScoped
class SetClosure {

    /** Beyond this many ways between two sets, counting them would soon overflow. */
    private static final double MOST_WAYS = 1e15;

    @Inject
    private SetClosureRepository repository;

    /** Waits until nobody else changes the closure; holds until the end of the transaction. */
    void begin() {
        repository.lock();
    }

    /** A new set, which lies in nothing but itself. */
    void add(long id) {
        repository.addSelf(id);
    }

    /** One of some sets that an outer one is or lies in already: it cannot be put into that one. */
    Optional<Long> findCycle(Collection<Long> inners, long outer) {
        return Parts.of(inners).stream()
                .flatMap(some -> repository.outerAmong(outer, some).stream())
                .findFirst();
    }

    /**
     * Puts sets into one directly. There must be no cycle, and none of them may be in it directly already.
     *
     * @throws RejectedException {@code group.too-many-ways} when sets are nested in so many ways that nobody could follow
     */
    void nest(Collection<Long> inners, long outer) {
        change(inners, outer, (some, into) -> {
            if (repository.mostWays(some, into) > MOST_WAYS) {
                throw new RejectedException(
                        "group.too-many-ways", "These groups would be nested in each other in too many ways.");
            }
            repository.addWays(some, into);
        });
    }

    /** Takes sets out of one that they are in directly. */
    void unnest(Collection<Long> inners, long outer) {
        change(inners, outer, repository::removeWays);
    }

    /** Removes a set: whatever was in it is no longer in what it was in. */
    void remove(long id) {
        repository.removeSet(id);
    }

    private static void change(Collection<Long> inners, long outer, BiConsumer<List<Long>, Long> change) {
        Parts.of(inners).forEach(some -> change.accept(some, outer));
    }
}
