package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;

/** Lets those with administrative roles through, as the database has them now. Policies do not govern administration. */
@ApplicationScoped
public class Administrators {

    @Inject
    private StandingRepository repository;

    @Inject
    private AdministratorRepository holders;

    /** Whether the caller is not disabled and holds one of the roles. */
    public boolean has(Caller caller, AdministrativeRole... anyOf) {
        Set<AdministrativeRole> held = repository.rolesOfEnabled(caller.userId());
        return Arrays.stream(anyOf).anyMatch(held::contains);
    }

    /**
     * Lets the caller through who holds one of the roles.
     *
     * @throws DeniedException {@code admin.required}
     */
    public void require(Caller caller, AdministrativeRole... anyOf) {
        if (!has(caller, anyOf)) {
            throw new DeniedException("admin.required", "Only administrators may do this.");
        }
    }

    /**
     * Lets a user lose the role of administrator, be disabled or deleted only while another administrator is enabled. Of
     * two such changes at once the second waits for the first.
     *
     * @throws ConflictException {@code administrator.last}
     */
    public void requireAnotherThan(long userId) {
        if (holders.has(userId, AdministrativeRole.ADMINISTRATOR)) {
            holders.takeTurn();
            if (holders.isLastAdministrator(userId)) {
                throw new ConflictException(
                        "administrator.last", "This is the last administrator. Make somebody else one first.");
            }
        }
    }
}
