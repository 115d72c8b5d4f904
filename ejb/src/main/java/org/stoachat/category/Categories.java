package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.category.CategoryRepository.Sight;
import org.stoachat.common.Caller;
import org.stoachat.common.NotFoundException;
import org.stoachat.principal.Principals;

/** Where other concepts of the core look categories up. Always read from the database. */
@ApplicationScoped
public class Categories {

    @Inject
    private CategoryRepository repository;

    @Inject
    private Principals principals;

    /**
     * The category with a public id. Says nothing of who may know of it.
     *
     * @throws NotFoundException {@code category.not-found}
     */
    public CategoryFacts require(UUID id) {
        return repository.findEntity(id).map(CategoryFacts::of).orElseThrow(Categories::notFound);
    }

    /**
     * The category with a public id, which nobody else changes, removes or gives another list before the end of this
     * transaction: whoever puts something into a category calls this first.
     *
     * @throws NotFoundException {@code category.not-found}
     */
    public CategoryFacts hold(UUID id) {
        repository.lock(id);
        return require(id);
    }

    /** Whether a user may chat and is in scope (R-CAT-2). */
    public boolean isInScope(Caller caller, UUID id) {
        return sees(caller, id, false);
    }

    /** Whether a user may create rooms as a creator who is in scope (R-CAT-3); administrators may in any category. */
    public boolean isCreator(Caller caller, UUID id) {
        return sees(caller, id, true);
    }

    private boolean sees(Caller caller, UUID id, boolean creating) {
        return principals.standing(caller.userId()).mayChat()
                && repository.find(new Sight(caller.userId(), creating), id).isPresent();
    }

    /** What those are told who may not know of a category, and those who ask for one that does not exist. */
    public static NotFoundException notFound() {
        return new NotFoundException("category.not-found", "There is no such category.");
    }
}
