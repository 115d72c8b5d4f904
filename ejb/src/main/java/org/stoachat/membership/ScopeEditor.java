package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.category.CategoryFacts;
import org.stoachat.common.Caller;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ScopeLossRepository.Losses;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.RightsChanged;

/** Changes the lists of a category, which is held by the transaction: finds who loses, audits, and numbers the change. */
@ApplicationScoped
class ScopeEditor {

    private static final int MOST_EVENTS = 20;

    @Inject
    private ScopeRepository repository;

    @Inject
    private ScopeLossRepository losses;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /** Who came into a list or left it, as the audit log keeps it. */
    public record Entrants(List<PrincipalName> principals) {}

    /** Changes a list, or in a dry run says what that would do; who has no effect is left out. */
    ListChange change(
            Caller caller,
            CategoryFacts category,
            CategoryList list,
            List<PrincipalRef> add,
            List<PrincipalRef> remove,
            boolean dryRun) {
        long categoryId = category.internalId();
        Set<Long> listed = repository.listed(
                categoryId,
                list,
                Stream.concat(add.stream(), remove.stream())
                        .map(PrincipalRef::internalId)
                        .toList());
        List<PrincipalRef> coming =
                add.stream().filter(one -> !listed.contains(one.internalId())).toList();
        List<PrincipalRef> leaving =
                remove.stream().filter(one -> listed.contains(one.internalId())).toList();
        repository.draft(categoryId, list, ids(coming), ids(leaving), caller.userId());
        Losses lost = lost(categoryId, list, coming, leaving);
        if (dryRun) {
            repository.drop(categoryId, list);
        } else {
            repository.keep(categoryId, list);
            tell(caller, category, list, coming, leaving);
        }
        return new ListChange(coming.size(), leaving.size(), lost.entries(), lost.total());
    }

    private Losses lost(long categoryId, CategoryList list, List<PrincipalRef> coming, List<PrincipalRef> leaving) {
        return switch (list) {
            case ALLOWED -> leaving.isEmpty() ? Losses.NONE : losses.find(categoryId, list);
            case DENIED -> coming.isEmpty() ? Losses.NONE : losses.find(categoryId, list);
            case CREATORS ->
                new Losses(
                        leaving.stream()
                                .limit(ListChange.MOST_LOSSES)
                                .map(creator -> new Loss(PrincipalName.of(creator), null, list.kind()))
                                .toList(),
                        leaving.size());
        };
    }

    private void tell(
            Caller caller,
            CategoryFacts category,
            CategoryList list,
            List<PrincipalRef> coming,
            List<PrincipalRef> leaving) {
        AuditTarget target = AuditTarget.of("category", category.id());
        if (!coming.isEmpty()) {
            audit.record(caller, "category." + list.path() + ".add", target, null, entrants(coming));
        }
        if (!leaving.isEmpty()) {
            audit.record(caller, "category." + list.path() + ".remove", target, entrants(leaving), null);
        }
        List<PrincipalRef> changed =
                Stream.concat(coming.stream(), leaving.stream()).toList();
        if (changed.size() > MOST_EVENTS) {
            fire(category, null);
        } else {
            changed.forEach(principal -> fire(category, principal.internalId()));
        }
    }

    private void fire(CategoryFacts category, Long principalId) {
        rightsChanged.fire(new RightsChanged("category-entry", null, category.internalId(), principalId));
    }

    private static Entrants entrants(List<PrincipalRef> some) {
        return new Entrants(some.stream().map(PrincipalName::of).toList());
    }

    private static List<Long> ids(Collection<PrincipalRef> some) {
        return some.stream().map(PrincipalRef::internalId).toList();
    }
}
