package org.stoachat.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries of the audit log are asked for. What is {@code null} does not matter.
 *
 * @param from the earliest time
 * @param until the time before which they lie
 * @param actorId public id of the user who acted
 * @param action such as {@code room.create}
 * @param targetKind such as {@code room}
 * @param targetId of what they were about, as it is known outside
 */
public record AuditFilter(
        Instant from,
        Instant until,
        UUID actorId,
        String action,
        String targetKind,
        String targetId,
        AuditOutcome outcome) {

    /** Lets everything through. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
