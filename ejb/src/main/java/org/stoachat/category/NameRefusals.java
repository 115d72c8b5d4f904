package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.common.Folding;

/** Writes refused names down. The audit log remembers them, and by it they are counted on every server. */
@ApplicationScoped
class NameRefusals {

    static final String ACTION = "name.refused";
    private static final int LONGEST_TARGET = 64;

    /** The name that was asked for. */
    public record Asked(String name) {}

    @Inject
    private AuditLog audit;

    /** Writes a refusal down for good, although what was tried is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Caller caller, String name) {
        String key = Folding.key(name);
        AuditTarget target = new AuditTarget("name", key.substring(0, Math.min(key.length(), LONGEST_TARGET)));
        audit.record(caller, ACTION, target, null, new Asked(name));
    }
}
