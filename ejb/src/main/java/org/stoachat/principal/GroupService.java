package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Names;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/**
 * Keeps local groups. Where the entry of a group lies matters to the group alone: its container is no affiliation of its
 * members (product.md §1).
 */
@Stateless
@Boundary
public class GroupService {

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
     * Adds a group, which has no members.
     *
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} with the violation of a field
     */
    public PrincipalDetails create(Caller caller, SetDraft draft) {
        access.requireEditor(caller);
        String displayName = Names.name("displayName", draft.displayName());
        Principal group =
                new Principal(PrincipalKind.GROUP, displayName, entries.container(draft.location()), Instant.now());
        repository.add(group);
        repository.flush();
        closure.add(group.id());
        return entries.created(caller, group);
    }

    /**
     * Renames or moves a group.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     * @throws RejectedException {@code invalid} with the violation of a field
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}
     */
    public PrincipalDetails change(Caller caller, UUID id, SetDraft draft, Integer expectedVersion) {
        access.requireEditor(caller);
        Principal group = entries.require(id, PrincipalKind.GROUP, expectedVersion);
        entries.requireLocal(group);
        PrincipalDetails before = directory.details(group.id());
        boolean moved = draft.location() != null && group.moveTo(entries.container(draft.location()));
        if ((draft.displayName() != null && group.rename(Names.name("displayName", draft.displayName()))) || moved) {
            group.changed(Instant.now());
        }
        repository.flush();
        if (group.version() == before.version()) {
            return before;
        }
        if (moved) {
            entries.affiliationsChanged(group.id());
        }
        return entries.changed(caller, "update", group, before);
    }

    /**
     * Deletes a group that stands in no list; its members and the groups that it was in stay.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}, {@code principal.in-use}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        access.requireEditor(caller);
        closure.begin();
        Principal group = entries.require(id, PrincipalKind.GROUP, expectedVersion);
        entries.requireLocal(group);
        closure.remove(group.id());
        entries.delete(caller, group);
    }
}
