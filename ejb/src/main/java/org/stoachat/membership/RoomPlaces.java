package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.category.Categories;
import org.stoachat.category.CategoryFacts;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;

/** Where somebody may put rooms: administrators anywhere, others where they are creators (R-CAT-3). */
@ApplicationScoped
class RoomPlaces {

    @Inject
    private Categories categories;

    /**
     * The category, kept as it is until the end of the transaction.
     *
     * @throws NotFoundException {@code category.not-found}, also when it is out of the caller's scope (R-CAT-6)
     * @throws DeniedException {@code category.not-creator}
     */
    CategoryFacts require(Caller caller, boolean administrator, UUID categoryId) {
        if (!administrator && !categories.isInScope(caller, categoryId)) {
            throw Categories.notFound();
        }
        if (!administrator && !categories.isCreator(caller, categoryId)) {
            throw new DeniedException("category.not-creator", "Only creators of the category put rooms there.");
        }
        return categories.hold(categoryId);
    }

    /** Whether the caller is in the scope of the category. */
    boolean isInScope(Caller caller, UUID categoryId) {
        return categories.isInScope(caller, categoryId);
    }
}
