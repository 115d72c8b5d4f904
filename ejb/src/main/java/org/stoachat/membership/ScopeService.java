package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stoachat.category.Categories;
import org.stoachat.category.CategoryFacts;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.EligibleRepository.Eligible;
import org.stoachat.membership.ScopeRepository.Entry;
import org.stoachat.principal.Administrators;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;

/**
 * The scope of categories and their creators: who is allowed, denied, and may create rooms (R-CAT-2, R-CAT-3). Narrowing
 * a scope suspends entries in rooms, widening revives them; nothing is deleted (R-CAT-4). Takes effect on connected
 * sessions (R-CAT-8).
 */
@Stateless
@Boundary
public class ScopeService {

    @Inject
    private Administrators administrators;

    @Inject
    private Categories categories;

    @Inject
    private Principals principals;

    @Inject
    private ScopeRepository repository;

    @Inject
    private ScopeEditor editor;

    @Inject
    private EligibleRepository eligible;

    /**
     * A list of a category, by display name.
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws DeniedException {@code admin.required} unless the caller is administrator or auditor
     * @throws NotFoundException {@code category.not-found}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<CategoryListEntry> findEntries(
            Caller caller, UUID categoryId, CategoryList list, String text, String cursor, int limit) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        long category = categories.require(categoryId).internalId();
        List<Entry> entries = repository.entries(category, list, text, after, most + 1);
        Set<Long> inScope = repository.inScope(
                category, entries.stream().map(Entry::principalId).toList());
        return Cursor.page(
                entries,
                most,
                Entry::place,
                entry -> new CategoryListEntry(
                        entry.principal().id(),
                        entry.principal().displayName(),
                        entry.principal().type(),
                        !inScope.contains(entry.principalId()),
                        entry.addedAt()));
    }

    /**
     * Enters a principal in a list; without effect when it is there already.
     *
     * @param dryRun whether only to say what would happen
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code category.not-found} or {@code principal.not-found}
     * @throws RejectedException {@code principal.out-of-scope} for a creator who is not in scope (R-CAT-3)
     */
    public ListChange enter(Caller caller, UUID categoryId, CategoryList list, UUID principalId, boolean dryRun) {
        CategoryFacts category = hold(caller, categoryId);
        List<PrincipalRef> coming = List.of(principals.require(principalId));
        firstOutOfScope(category, list, coming).ifPresent(outside -> {
            throw new RejectedException("principal.out-of-scope", outOfScope(outside, category));
        });
        return editor.change(caller, category, list, coming, List.of(), dryRun);
    }

    /**
     * Takes a principal out of a list; without effect when it is not there.
     *
     * @param dryRun whether only to say what would happen
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code category.not-found} or {@code principal.not-found}
     */
    public ListChange takeOut(Caller caller, UUID categoryId, CategoryList list, UUID principalId, boolean dryRun) {
        CategoryFacts category = hold(caller, categoryId);
        return editor.change(caller, category, list, List.of(), List.of(principals.require(principalId)), dryRun);
    }

    /**
     * Enters many principals and takes many out: all or nobody.
     *
     * @param dryRun whether only to say what would happen
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code category.not-found}
     * @throws RejectedException {@code invalid} with the violation {@code principal.not-found} or {@code
     *     principal.out-of-scope} (R-CAT-3) of the first principal concerned
     */
    public ListChange edit(Caller caller, UUID categoryId, CategoryList list, ListEdit edit, boolean dryRun) {
        CategoryFacts category = hold(caller, categoryId);
        Map<UUID, PrincipalRef> known = principals.requireAll(edit);
        List<PrincipalRef> coming = edit.added(known);
        firstOutOfScope(category, list, coming).ifPresent(outside -> {
            throw edit.refuseAdded(outside.id(), "principal.out-of-scope", outOfScope(outside, category));
        });
        return editor.change(caller, category, list, coming, edit.removed(known), dryRun);
    }

    /**
     * Who is in scope, and so may be creator, or hold a role in a room (R-CAT-3, R-CAT-4), by display name.
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws NotFoundException {@code category.not-found}
     * @throws DeniedException {@code category.not-creator} unless the caller is administrator or creator there
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<PrincipalName> findEligible(Caller caller, UUID categoryId, String text, String cursor, int limit) {
        if (!administrators.has(caller, AdministrativeRole.ADMINISTRATOR)) {
            requireCreator(caller, categoryId);
        }
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        long category = categories.require(categoryId).internalId();
        return Cursor.page(eligible.find(category, text, after, most + 1), most, Eligible::place, Eligible::name);
    }

    private void requireCreator(Caller caller, UUID categoryId) {
        if (categories.isCreator(caller, categoryId)) {
            return;
        }
        if (categories.isInScope(caller, categoryId)) {
            throw new DeniedException(
                    "category.not-creator", "Only creators of the category and administrators do this.");
        }
        throw Categories.notFound();
    }

    private CategoryFacts hold(Caller caller, UUID categoryId) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return categories.hold(categoryId);
    }

    private Optional<PrincipalRef> firstOutOfScope(
            CategoryFacts category, CategoryList list, List<PrincipalRef> coming) {
        if (list != CategoryList.CREATORS) {
            return Optional.empty();
        }
        Set<Long> inScope = repository.inScope(
                category.internalId(),
                coming.stream().map(PrincipalRef::internalId).toList());
        return coming.stream()
                .filter(principal -> !inScope.contains(principal.internalId()))
                .findFirst();
    }

    private static String outOfScope(PrincipalRef outside, CategoryFacts category) {
        return outside.displayName() + " is not in the scope of the category " + category.name()
                + ": creators have to be allowed there and not denied.";
    }
}
