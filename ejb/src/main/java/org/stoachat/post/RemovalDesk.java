package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.job.JobDraft;
import org.stoachat.job.JobProgress;
import org.stoachat.job.JobView;
import org.stoachat.job.Jobs;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.principal.Administrators;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;

/** Judges who may remove posts, checks what they ask for, and writes it down. */
@ApplicationScoped
@Transactional
class RemovalDesk {

    /**
     * A request as the audit log keeps it: without words and replacement, which are often what must not remain.
     *
     * @param posts how many sequences are looked through
     * @param job {@code null} for a preview
     */
    public record Asked(
            UUID author, Instant from, Instant until, boolean byWords, boolean replacing, long posts, UUID job) {}

    /** An order with the stretch of the room that has to be looked through. */
    record Prepared(RemovalOrder order, JobProgress progress) {}

    @Inject
    private RoomAccess access;

    @Inject
    private Administrators administrators;

    @Inject
    private Principals principals;

    @Inject
    private RemovalScan scan;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    /**
     * The rights in a room of somebody who may remove posts there.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code admin.required}
     */
    RoomRights require(Caller caller, UUID roomId) {
        RoomRights rights = access.now().requireFinder(caller, roomId);
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return rights;
    }

    /** Begins a preview. */
    Prepared preview(Caller caller, UUID roomId, RemovalRequest request) {
        Prepared prepared = prepare(caller, roomId, request);
        record(caller, "post.removal-preview", roomId, request, prepared, null);
        return prepared;
    }

    /** Submits a job. */
    JobView submit(Caller caller, UUID roomId, RemovalRequest request) {
        Prepared prepared = prepare(caller, roomId, request);
        AuditTarget room = AuditTarget.of("room", roomId);
        JobView job = jobs.submit(
                caller, new JobDraft(RemovalJob.NAME, room, prepared.order().json(), prepared.progress()));
        record(caller, "post.removal", roomId, request, prepared, job.id());
        return job;
    }

    private Prepared prepare(Caller caller, UUID roomId, RemovalRequest request) {
        RoomRights rights = require(caller, roomId);
        RemovalFilter filter = RemovalFilter.of(request, author(request.author()));
        String replacement = request.replacement() == null ? null : replacement(request.replacement());
        RemovalOrder order = new RemovalOrder(rights.room().internalId(), filter, replacement);
        return new Prepared(order, scan.begin(rights, filter));
    }

    /**
     * A text that may stand in the place of a post: whatever it replaces, it is a message (R-POST-3).
     *
     * @throws RejectedException {@code invalid} naming {@code replacement}
     */
    static String replacement(String text) {
        return PostContent.text("replacement", text, PostService.TEXT_LIMIT);
    }

    private Long author(UUID id) {
        if (id == null) {
            return null;
        }
        PrincipalRef author = principals.findAll(List.of(id)).get(id);
        if (author == null) {
            throw RejectedException.field("author", "principal.not-found", "There is no such author.");
        }
        return author.internalId();
    }

    private void record(
            Caller caller, String action, UUID roomId, RemovalRequest request, Prepared prepared, UUID job) {
        Asked asked = new Asked(
                request.author(),
                request.from(),
                request.until(),
                request.words() != null,
                request.replacement() != null,
                prepared.progress().total(),
                job);
        audit.record(caller, action, AuditTarget.of("room", roomId), null, asked);
    }
}
