package org.stoachat.job;

import java.time.Instant;
import java.util.UUID;
import org.stoachat.audit.AuditTarget;

/**
 * A job as administrators see it.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param done how much of the work is done
 * @param total how much work there is
 * @param affected how much the work has changed so far
 * @param startedAt when a server first worked on it, or {@code null}
 * @param endedAt when it was done, given up or cancelled, or {@code null}
 */
public record JobView(
        UUID id,
        String kind,
        AuditTarget target,
        String state,
        long done,
        long total,
        long affected,
        Creator createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /**
     * Who submitted a job.
     *
     * @param id {@code null} when the user is not known any more
     * @param displayName their name at that time
     */
    public record Creator(UUID id, String displayName) {}
}
