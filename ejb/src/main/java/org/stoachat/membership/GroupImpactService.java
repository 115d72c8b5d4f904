package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.GroupEdits;
import org.stoachat.principal.ListEdit;

/**
 * Dry runs of changes of the members of groups: who would lose what in which rooms. Judges and refuses as the changes
 * themselves do, and changes nothing.
 */
@Stateless
@Boundary
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GroupImpactService {

    @Inject
    private GroupEdits edits;

    @Inject
    private GroupDraft draft;

    /**
     * What adding and removing members would do.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     * @throws RejectedException {@code invalid} with the violation of the first that cannot be: {@code
     *     principal.not-found}, {@code group.no-containers}, {@code group.cycle}; {@code group.too-many-ways}
     * @throws ConflictException {@code principal.not-local}
     */
    public ListChange change(Caller caller, UUID groupId, ListEdit edit) {
        return draft.measured(() -> edits.hold(caller, groupId, edit));
    }

    /**
     * What adding a member would do: somebody may come into what a category denies.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws RejectedException {@code group.no-containers}, {@code group.cycle}, {@code group.too-many-ways}
     * @throws ConflictException {@code principal.not-local}
     */
    public ListChange add(Caller caller, UUID groupId, UUID memberId) {
        return draft.measured(() -> edits.holdToAdd(caller, groupId, memberId));
    }

    /**
     * What removing a direct member would do.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws ConflictException {@code principal.not-local}
     */
    public ListChange remove(Caller caller, UUID groupId, UUID memberId) {
        return draft.measured(() -> edits.holdToRemove(caller, groupId, memberId));
    }
}
