package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** How users stand, for many at once. Always read from the database. */
@ApplicationScoped
public class Standings {

    @Inject
    private StandingRepository repository;

    /** How each of some users stands now, one statement for 500; somebody unknown stands as disabled. */
    public Map<Long, Standing> of(Collection<Long> userIds) {
        return repository.read(userIds);
    }
}
