package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets changes that must not overlap wait for each other, on all servers; until the end of the transaction. */
@ApplicationScoped
class TurnRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps other changes of sites, pools, configurations and settings waiting. */
    void take() {
        entities.createNativeQuery("UPDATE turn SET taken = taken + 1 WHERE name = N'configurations'")
                .executeUpdate();
    }

    /** Keeps changes of policies waiting too, for what takes away sites or pools that they may be for. */
    void takeWithPolicies() {
        take();
        entities.createNativeQuery("UPDATE turn SET taken = taken + 1 WHERE name = N'policies'")
                .executeUpdate();
    }
}
