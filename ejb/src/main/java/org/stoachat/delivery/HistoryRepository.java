package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.stoachat.common.Uuids;

/** Reads the one row that says which history this is. */
@ApplicationScoped
class HistoryRepository {

    @PersistenceContext
    private EntityManager entities;

    UUID identity() {
        return Uuids.fromColumn(entities.createNativeQuery("SELECT history_id FROM history WHERE id = 1")
                .getSingleResult());
    }
}
