package org.stoachat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.stoachat.common.Caller;
import org.stoachat.common.Json;

/** Where other concepts write down what was done. */
@ApplicationScoped
public class AuditLog {

    @Inject
    private AuditRepository repository;

    /**
     * Writes an act down, in the transaction of the act.
     *
     * @param action such as {@code room.create}, {@code room.members.add}
     * @param before what it was, written as JSON, or {@code null} when it did not exist
     * @param after what it is now, written as JSON, or {@code null} when it exists no more
     */
    public void record(Caller caller, String action, AuditTarget target, Object before, Object after) {
        repository.add(AuditEntry.done(Instant.now(), caller, action, target, json(before), json(after)));
    }

    private static String json(Object state) {
        return state == null ? null : Json.write(state);
    }
}
