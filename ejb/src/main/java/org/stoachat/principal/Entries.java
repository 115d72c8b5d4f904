package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/** What creating, changing and deleting have in common for users, groups and containers. */
@ApplicationScoped
class Entries {

    @Inject
    private PrincipalRepository repository;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * The entry to be changed.
     *
     * @param expectedVersion {@code null} for any
     * @throws NotFoundException such as {@code group.not-found}
     * @throws ConflictException {@code version.stale}
     */
    Principal require(UUID id, PrincipalKind kind, Integer expectedVersion) {
        Principal entry = require(id, kind);
        if (expectedVersion != null && expectedVersion != entry.version()) {
            throw ConflictException.stale();
        }
        return entry;
    }

    /**
     * The entry, whatever its version.
     *
     * @throws NotFoundException such as {@code group.not-found}
     */
    Principal require(UUID id, PrincipalKind kind) {
        return repository
                .findEntry(id, kind)
                .orElseThrow(() ->
                        new NotFoundException(kind.code() + ".not-found", "There is no such " + kind.code() + "."));
    }

    /**
     * Lets those entries be edited whose source is here.
     *
     * @throws ConflictException {@code principal.not-local}
     */
    void requireLocal(Principal entry) {
        if (!entry.isLocal()) {
            throw new ConflictException(
                    "principal.not-local", entry.ref().displayName() + " comes from a directory and is changed there.");
        }
    }

    /**
     * The internal id of the container that a location names, {@code null} at the top.
     *
     * @throws RejectedException {@code invalid} with the violation {@code container.not-found}
     */
    Long container(Location location) {
        if (location == null || location.containerId() == null) {
            return null;
        }
        return repository
                .findEntry(location.containerId(), PrincipalKind.CONTAINER)
                .map(Principal::id)
                .orElseThrow(() ->
                        RejectedException.field("containerId", "container.not-found", "There is no such container."));
    }

    /** Notes an act that made an entry. */
    PrincipalDetails created(Caller caller, Principal entry) {
        return changed(caller, "create", entry, null);
    }

    /** Notes an act of a kind that changed an entry. */
    PrincipalDetails changed(Caller caller, String act, Principal entry, PrincipalDetails before) {
        PrincipalDetails after = directory.details(entry.id());
        audit.record(caller, entry.ref().kind().code() + "." + act, target(entry), before, after);
        return after;
    }

    /** Removes an entry for good. */
    void delete(Caller caller, Principal entry) {
        delete(caller, entry, directory.details(entry.id()));
    }

    /** Removes an entry for good; the audit log keeps what it was before. */
    void delete(Caller caller, Principal entry, Object before) {
        repository.remove(entry);
        audit.record(caller, entry.ref().kind().code() + ".delete", target(entry), before, null);
        affiliationsChanged(entry.id());
    }

    /** Numbers a change of what a principal is affiliated with (R-CAT-8). */
    void affiliationsChanged(long principalId) {
        rightsChanged.fire(new RightsChanged("principal", null, null, principalId));
    }

    /** Numbers that a set came to lie in others, or lies in them no more; its own members are as they were. */
    void nestingChanged(long setId) {
        rightsChanged.fire(new RightsChanged(RightsChanged.NESTING, null, null, setId));
    }

    /** Numbers one change of what many are affiliated with: everybody is judged anew. */
    void affiliationsOfAllChanged() {
        rightsChanged.fire(new RightsChanged("principal", null, null, null));
    }

    static AuditTarget target(Principal entry) {
        return AuditTarget.of(entry.ref().kind().code(), entry.ref().id());
    }
}
