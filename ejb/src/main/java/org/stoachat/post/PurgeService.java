package org.stoachat.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.principal.Administrators;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHead;

/** Purges rooms (R-ROOM-4): readers see it at once, the rows go in the background. */
@Stateless
@Boundary
public class PurgeService {

    private static final Clock CLOCK = Clock.systemUTC();

    /** What the database tells apart. */
    private static final Duration TICK = Duration.ofNanos(100);

    /** A purge as the audit log keeps it. */
    public record Purged(Instant until, long firstBefore, long first, long change) {}

    @Inject
    private RoomAccess access;

    @Inject
    private Administrators administrators;

    @Inject
    private PurgeRepository repository;

    @Inject
    private PostRepository posts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RoomEvent> happened;

    /**
     * Removes the posts of a room up to and including a moment, with everything before them in the order of the room.
     * Without effect when there are none.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code admin.required}
     */
    public Purge purge(Caller caller, UUID roomId, Instant until) {
        RoomRights rights = access.now().requireFinder(caller, roomId);
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        long roomKey = rights.room().internalId();
        RoomHead before = posts.head(roomKey);
        long first = posts.firstSequenceAt(before, until.plus(TICK)).orElse(before.sequence() + 1);
        if (first == before.first()) {
            return new Purge(before.first(), before.change());
        }
        Instant now = CLOCK.instant();
        repository.advance(roomKey, first, now);
        RoomHead head = posts.head(roomKey);
        repository.add(head, caller.userId(), now);
        audit.record(
                caller,
                "room.purge",
                AuditTarget.of("room", roomId),
                null,
                new Purged(until, before.first(), head.first(), head.change()));
        happened.fire(PostChanged.purged(head, head.change(), head.first(), rights.accessNumber()));
        return new Purge(head.first(), head.change());
    }
}
