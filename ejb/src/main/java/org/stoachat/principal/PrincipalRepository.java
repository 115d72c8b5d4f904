package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Rows;
import org.stoachat.common.Uuids;

/** Reads principals. */
@ApplicationScoped
class PrincipalRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The principal with a public id, disabled or not. */
    Optional<PrincipalRef> find(UUID id) {
        return Rows.first(entities.createNativeQuery(
                                "SELECT id, public_id, kind, display_name FROM principal WHERE public_id = ?1")
                        .setParameter(1, id.toString()))
                .map(row -> new PrincipalRef(
                        Rows.number(row[0]),
                        Uuids.fromColumn(row[1]),
                        PrincipalKind.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                        (String) row[3]));
    }
}
