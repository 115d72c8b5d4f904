package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.NotFoundException;

/** Where other concepts of the core look principals up. Always read from the database. */
@ApplicationScoped
public class Principals {

    @Inject
    private PrincipalRepository principals;

    @Inject
    private StandingRepository standings;

    /**
     * The principal with a public id, disabled or not.
     *
     * @throws NotFoundException {@code principal.not-found}
     */
    public PrincipalRef require(UUID id) {
        return principals
                .find(id)
                .orElseThrow(() -> new NotFoundException("principal.not-found", "There is no such principal."));
    }

    /** How the user stands now; somebody unknown stands as disabled. */
    public Standing standing(long userId) {
        return standings.read(userId);
    }

    /** Ids of the affiliations of any principal, itself among them. */
    public Set<Long> affiliations(long principalId) {
        return standings.affiliations(principalId);
    }
}
