package org.stoachat.category;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.category.CategoryRepository.Row;
import org.stoachat.category.CategoryRepository.Sight;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Administrators;
import org.stoachat.principal.Principals;
import org.stoachat.principal.RightsChanged;
import org.stoachat.principal.Standing;

/**
 * Categories: made, changed and deleted by administrators (R-CAT-6). Administrators and auditors see all of every
 * category; others id and name of those in whose scope they are, and nothing of any other.
 */
@Stateless
@Boundary
public class CategoryService {

    private static final String KIND = "category";

    @Inject
    private Administrators administrators;

    @Inject
    private Principals principals;

    @Inject
    private CategoryRepository repository;

    @Inject
    private NameRegistry names;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * The categories that the caller may know of, by name.
     *
     * @param text part of the name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<CategoryView> findCategories(Caller caller, String text, String cursor, int limit) {
        Standing standing = principals.standing(caller.userId());
        return seesAll(standing)
                ? page(standing, Sight.WHOLE, text, cursor, limit)
                : page(standing, new Sight(caller.userId(), false), text, cursor, limit);
    }

    /**
     * The categories in which the caller may create rooms, by name: as a creator in scope (R-CAT-3), or as an
     * administrator in any.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<CategoryView> findCreatable(Caller caller, String cursor, int limit) {
        Standing standing = principals.standing(caller.userId());
        Sight sight = standing.has(AdministrativeRole.ADMINISTRATOR) ? Sight.WHOLE : new Sight(caller.userId(), true);
        return page(standing, sight, "", cursor, limit);
    }

    /**
     * One category.
     *
     * @throws NotFoundException {@code category.not-found}
     */
    public CategoryView requireCategory(Caller caller, UUID id) {
        Standing standing = principals.standing(caller.userId());
        boolean whole = seesAll(standing);
        if (!whole && !standing.mayChat()) {
            throw Categories.notFound();
        }
        CategoryView view = repository
                .find(whole ? Sight.WHOLE : new Sight(caller.userId(), false), id)
                .map(Row::view)
                .orElseThrow(Categories::notFound);
        return whole ? view : view.named();
    }

    /**
     * Makes a category in whose scope nobody is yet (R-CAT-1).
     *
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} when name or description cannot be taken
     * @throws ConflictException {@code name.unavailable} (R-CAT-5)
     */
    public CategoryView create(Caller caller, CategoryChange draft) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        Category category = new Category(draft, Instant.now());
        repository.add(category);
        names.take(caller, "name", category.name(), OwnerKind.CATEGORY, category.id(), category.id());
        repository.flush();
        audit.record(caller, "category.create", target(category), null, category.view());
        return category.view();
    }

    /**
     * Changes a category. Switching chat history hides posts or shows them again, for connected sessions too (R-CAT-7).
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code category.not-found}
     * @throws RejectedException {@code invalid} when name or description cannot be taken
     * @throws ConflictException {@code version.stale}, {@code name.unavailable} (R-CAT-5)
     */
    public CategoryView change(Caller caller, UUID id, CategoryChange change, Integer expectedVersion) {
        Category category = requireForChange(caller, id, expectedVersion);
        CategoryView before = category.view();
        category.change(change, Instant.now());
        CategoryView after = category.view();
        if (after.equals(before)) {
            return before;
        }
        if (!after.name().equals(before.name())) {
            names.rename(caller, "name", after.name(), OwnerKind.CATEGORY, category.id(), category.id());
        }
        repository.flush();
        audit.record(caller, "category.update", target(category), before, after);
        if (isKnownToRooms(before, after)) {
            rightsChanged.fire(new RightsChanged(KIND, null, category.id(), null));
        }
        return category.view();
    }

    /**
     * Deletes a category, which must have no rooms any more (R-CAT-5). Its name is free at once.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code category.not-found}
     * @throws ConflictException {@code category.not-empty}, {@code version.stale}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        Category category = requireForChange(caller, id, expectedVersion);
        if (repository.hasRooms(category.id())) {
            throw new ConflictException("category.not-empty", "A category that has rooms cannot be deleted.");
        }
        category.remove(Instant.now());
        names.free(OwnerKind.CATEGORY, category.id());
        audit.record(caller, "category.delete", target(category), category.view(), null);
        rightsChanged.fire(new RightsChanged(KIND, null, category.id(), null));
    }

    private Category requireForChange(Caller caller, UUID id, Integer expectedVersion) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        repository.lock(id);
        Category category = repository.findEntity(id).orElseThrow(Categories::notFound);
        if (expectedVersion != null && expectedVersion != category.version()) {
            throw ConflictException.stale();
        }
        return category;
    }

    private Page<CategoryView> page(Standing standing, Sight sight, String text, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        if (sight.userId() != null && !standing.mayChat()) {
            return new Page<>(List.of(), null);
        }
        boolean whole = seesAll(standing);
        return Cursor.page(
                repository.page(sight, text, after, most + 1),
                most,
                Row::place,
                row -> whole ? row.view() : row.view().named());
    }

    private static boolean seesAll(Standing standing) {
        return standing.has(AdministrativeRole.ADMINISTRATOR) || standing.has(AdministrativeRole.AUDITOR);
    }

    /** What is remembered with the rights in rooms: a change of anything else concerns no session. */
    private static boolean isKnownToRooms(CategoryView before, CategoryView after) {
        return !before.name().equals(after.name())
                || !before.invitations().equals(after.invitations())
                || !before.fileUpload().equals(after.fileUpload())
                || !before.chatHistory().equals(after.chatHistory());
    }

    private static AuditTarget target(Category category) {
        return AuditTarget.of(KIND, category.publicId());
    }
}
