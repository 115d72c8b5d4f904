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

/** Keeps local containers: a forest in which users, groups and further containers lie. */
@Stateless
@Boundary
public class ContainerService {

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
     * Adds a container, which is empty.
     *
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} with the violation of a field
     */
    public PrincipalDetails create(Caller caller, SetDraft draft) {
        access.requireEditor(caller);
        String displayName = Names.name("displayName", draft.displayName());
        closure.begin();
        Principal container =
                new Principal(PrincipalKind.CONTAINER, displayName, entries.container(draft.location()), Instant.now());
        repository.add(container);
        repository.flush();
        closure.add(container.id());
        if (container.containerId() != null) {
            closure.nest(List.of(container.id()), container.containerId());
        }
        return entries.created(caller, container);
    }

    /**
     * Renames or moves a container, with everything in it.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code container.not-found}
     * @throws RejectedException {@code invalid} with the violation of a field; {@code container.cycle} when it would lie
     *     in itself
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}
     */
    public PrincipalDetails change(Caller caller, UUID id, SetDraft draft, Integer expectedVersion) {
        access.requireEditor(caller);
        if (draft.location() != null) {
            closure.begin();
        }
        Principal container = entries.require(id, PrincipalKind.CONTAINER, expectedVersion);
        entries.requireLocal(container);
        PrincipalDetails before = directory.details(container.id());
        boolean moved = draft.location() != null && move(container, draft.location());
        if ((draft.displayName() != null && container.rename(Names.name("displayName", draft.displayName())))
                || moved) {
            container.changed(Instant.now());
        }
        repository.flush();
        if (container.version() == before.version()) {
            return before;
        }
        if (moved) {
            entries.affiliationsChanged(container.id());
        }
        return entries.changed(caller, "update", container, before);
    }

    /**
     * Deletes an empty container that stands in no list.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code container.not-found}
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}, {@code principal.in-use}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        access.requireEditor(caller);
        closure.begin();
        Principal container = entries.require(id, PrincipalKind.CONTAINER, expectedVersion);
        entries.requireLocal(container);
        closure.remove(container.id());
        entries.delete(caller, container);
    }

    private boolean move(Principal container, Location location) {
        Long from = container.containerId();
        Long to = entries.container(location);
        if (to != null && closure.findCycle(List.of(container.id()), to).isPresent()) {
            throw new RejectedException(
                    "container.cycle",
                    container.ref().displayName()
                            + " cannot be moved into itself or into a container that lies in it.");
        }
        if (!container.moveTo(to)) {
            return false;
        }
        if (from != null) {
            closure.unnest(List.of(container.id()), from);
        }
        if (to != null) {
            closure.nest(List.of(container.id()), to);
        }
        return true;
    }
}
