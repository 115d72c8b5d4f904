package org.stoachat.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.membership.RoomAccess;

/** Lets administrators through and nobody else. */
@ApplicationScoped
class Administrators {

    @Inject
    private RoomAccess access;

    /**
     * Judges the caller as the database has them now.
     *
     * @throws DeniedException {@code admin.required}
     */
    void require(Caller caller) {
        if (!access.now().standing(caller.userId()).has(AdministrativeRole.ADMINISTRATOR)) {
            throw new DeniedException("admin.required", "Only administrators may do this.");
        }
    }
}
