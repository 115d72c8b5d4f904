package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Names;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/**
 * Keeps local groups and local containers. Containers are a forest in which users, groups and further containers lie;
 * where a group lies matters to the group alone: its container is no affiliation of its members (product.md §1).
 */
@Stateless
@Boundary
public class SetService {

    @Inject
    private DirectoryAccess access;

    @Inject
    private PrincipalRepository repository;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private Entries entries;

    @Inject
    private SetClosure closure;

    /**
     * Adds a group or a container, with nothing in it.
     *
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} with the violation of a field
     */
    public PrincipalDetails create(Caller caller, PrincipalKind kind, SetDraft draft) {
        access.requireEditor(caller);
        String displayName = Names.name("displayName", draft.displayName());
        beginIfNested(kind, draft);
        Principal set = new Principal(kind, displayName, entries.container(draft.location()), Instant.now());
        repository.add(set);
        repository.flush();
        closure.add(set.id());
        nest(kind, set, null);
        return entries.created(caller, set);
    }

    /**
     * Renames or moves a group, or a container with everything in it.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code container.not-found}
     * @throws RejectedException {@code invalid} with the violation of a field; {@code container.cycle} when a container
     *     would lie in itself
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}
     */
    public PrincipalDetails change(
            Caller caller, PrincipalKind kind, UUID id, SetDraft draft, Integer expectedVersion) {
        access.requireEditor(caller);
        beginIfNested(kind, draft);
        Principal set = entries.require(id, kind, expectedVersion);
        entries.requireLocal(set);
        PrincipalDetails before = directory.details(set.id());
        boolean moved = draft.location() != null && move(kind, set, entries.container(draft.location()));
        if ((draft.displayName() != null && set.rename(Names.name("displayName", draft.displayName()))) || moved) {
            set.changed(Instant.now());
        }
        repository.flush();
        if (set.version() == before.version()) {
            return before;
        }
        if (moved) {
            entries.nestingChanged(set.id());
        }
        return entries.changed(caller, "update", set, before);
    }

    /**
     * Deletes a group or an empty container that stands in no list; the members of a group, and the groups that it was
     * in, stay.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code container.not-found}
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}, {@code principal.in-use}
     */
    public void delete(Caller caller, PrincipalKind kind, UUID id, Integer expectedVersion) {
        access.requireEditor(caller);
        closure.begin();
        Principal set = entries.require(id, kind, expectedVersion);
        entries.requireLocal(set);
        closure.remove(set.id());
        entries.delete(caller, set);
    }

    private void beginIfNested(PrincipalKind kind, SetDraft draft) {
        if (kind == PrincipalKind.CONTAINER && draft.location() != null) {
            closure.begin();
        }
    }

    private boolean move(PrincipalKind kind, Principal set, Long to) {
        if (kind == PrincipalKind.CONTAINER
                && to != null
                && closure.findCycle(List.of(set.id()), to).isPresent()) {
            throw new RejectedException(
                    "container.cycle",
                    set.ref().displayName() + " cannot be moved into itself or into a container that lies in it.");
        }
        Long from = set.containerId();
        boolean moved = set.moveTo(to);
        if (moved) {
            nest(kind, set, from);
        }
        return moved;
    }

    /** Keeps the closure in step with where a container lies; groups are nested by membership alone. */
    private void nest(PrincipalKind kind, Principal set, Long from) {
        if (kind == PrincipalKind.CONTAINER) {
            if (from != null) {
                closure.unnest(List.of(set.id()), from);
            }
            if (set.containerId() != null) {
                closure.nest(List.of(set.id()), set.containerId());
            }
        }
    }
}
