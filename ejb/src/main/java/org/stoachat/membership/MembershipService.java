package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;
import org.stoachat.principal.RightsChanged;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/** Enters principals for roles in rooms and takes them out again. Takes effect on connected sessions (R-CAT-8). */
@Stateless
@Boundary
public class MembershipService {

    @Inject
    private RoomAccess access;

    @Inject
    private Principals principals;

    @Inject
    private RoomRoleRepository repository;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * Enters a principal for a role; without effect when it is entered already.
     *
     * @throws NotFoundException {@code room.not-found} or {@code principal.not-found}
     * @throws DeniedException {@code room.not-manager}
     * @throws RejectedException {@code principal.out-of-scope} (R-CAT-4), {@code room.no-presenters} in a normal room
     */
    public void add(Caller caller, UUID roomId, RoomRole role, UUID principalId) {
        RoomFacts room = access.now().requireManager(caller, roomId).room();
        PrincipalRef principal = principals.require(principalId);
        if (role == RoomRole.PRESENTER && room.type() == RoomType.NORMAL) {
            throw new RejectedException("room.no-presenters", "Only auditoriums have presenters.");
        }
        if (!repository.isInScope(room.categoryInternalId(), principals.affiliations(principal.internalId()))) {
            throw new RejectedException(
                    "principal.out-of-scope",
                    principal.displayName() + " is not allowed in the category " + room.categoryName() + ".");
        }
        if (repository.add(room.internalId(), role, principal.internalId(), caller.userId())) {
            rightsChanged.fire(new RightsChanged("room-role", room.internalId(), null, principal.internalId()));
        }
    }

    /**
     * Takes a principal's role away; without effect when it has none.
     *
     * @throws NotFoundException {@code room.not-found} or {@code principal.not-found}
     * @throws DeniedException {@code room.not-manager}
     */
    public void remove(Caller caller, UUID roomId, RoomRole role, UUID principalId) {
        RoomFacts room = access.now().requireManager(caller, roomId).room();
        PrincipalRef principal = principals.require(principalId);
        if (repository.remove(room.internalId(), role, principal.internalId())) {
            rightsChanged.fire(new RightsChanged("room-role", room.internalId(), null, principal.internalId()));
        }
    }
}
