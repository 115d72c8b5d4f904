package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.common.Folding;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Refused names, which the audit log remembers and by which they are counted on every server. */
@ApplicationScoped
class NameRefusals {

    private static final String ACTION = "name.refused";
    private static final int LONGEST_TARGET = 64;

    /** The name that was asked for. */
    public record Asked(String name) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    /** Writes a refusal down for good, although what was tried is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Caller caller, String name) {
        String key = Folding.key(name);
        AuditTarget target = new AuditTarget("name", key.substring(0, Math.min(key.length(), LONGEST_TARGET)));
        audit.record(caller, ACTION, target, null, new Asked(name));
    }

    /** When the n-th of the newest refusals of a user was, unless it was before a time or there are fewer. */
    Optional<Instant> nthNewest(long userId, Instant since, int n) {
        Sql sql = Sql.of("SELECT occurred_at FROM audit_entry WHERE actor_id =", userId)
                .add("AND occurred_at >", InstantConverter.toColumn(since))
                .add("AND action =", ACTION)
                .add("ORDER BY occurred_at DESC");
        List<Object> times = Rows.column(sql.query(entities).setMaxResults(n));
        return times.size() < n ? Optional.empty() : Optional.of(InstantConverter.fromColumn(times.get(n - 1)));
    }
}
