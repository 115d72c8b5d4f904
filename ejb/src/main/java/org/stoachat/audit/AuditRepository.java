package org.stoachat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.stoachat.common.Caller;
import org.stoachat.common.InstantConverter;

/** Writes entries of the audit log. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Caller caller, String action, String outcome, AuditTarget target, String before, String after) {
        entities.createNativeQuery(
                        """
                        INSERT INTO audit_entry (id, occurred_at, actor_id, actor_name, address, action, outcome,
                          target_kind, target_id, state_before, state_after, repeat_count)
                        VALUES (NEXT VALUE FOR audit_entry_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)
                        """)
                .setParameter(1, InstantConverter.toColumn(Instant.now()))
                .setParameter(2, caller.userId() == 0 ? null : caller.userId())
                .setParameter(3, caller.displayName())
                .setParameter(4, caller.address())
                .setParameter(5, action)
                .setParameter(6, outcome)
                .setParameter(7, target.kind())
                .setParameter(8, target.id())
                .setParameter(9, before)
                .setParameter(10, after)
                .executeUpdate();
    }
}
