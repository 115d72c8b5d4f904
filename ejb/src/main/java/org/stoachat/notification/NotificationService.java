package org.stoachat.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Json;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Parts;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomNotice;

/** What users are notified of in each room, the same on all their devices, which are told of changes at once. */
@Stateless
@Boundary
public class NotificationService {

    private static final int JUDGED_AT_ONCE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private NotificationRepository repository;

    @Inject
    private Event<RoomNotice> told;

    /** What the caller chose, for rooms that they may read. */
    public List<RoomLevel> levels(Caller caller) {
        Map<Long, NotificationLevel> levels = repository.levels(caller.userId());
        RoomAccess.Judgement judgement = access.now();
        return Parts.of(levels.keySet(), JUDGED_AT_ONCE).stream()
                .flatMap(some -> judgement.judge(caller.userId(), some).stream())
                .filter(RoomRights::mayRead)
                .map(RoomRights::room)
                .map(room ->
                        new RoomLevel(room.id(), levels.get(room.internalId()).code(), true))
                .toList();
    }

    /**
     * What the caller is notified of in a room.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     */
    public RoomLevel level(Caller caller, UUID roomId) {
        RoomRights rights = access.now().requireReader(caller, roomId);
        return repository
                .level(caller.userId(), rights.room().internalId())
                .map(level -> new RoomLevel(roomId, level.code(), true))
                .orElseGet(() -> unchosen(roomId));
    }

    /**
     * Chooses what the caller is notified of in a room.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws ConflictException {@code notifications.changed} when the first level was chosen elsewhere at the same moment
     */
    public RoomLevel choose(Caller caller, UUID roomId, NotificationLevel level) {
        RoomRights rights = access.now().requireReader(caller, roomId);
        long room = rights.room().internalId();
        RoomLevel chosen = new RoomLevel(roomId, level.code(), true);
        repository.keep(caller.userId(), room, level);
        tell(caller, room, rights.accessNumber(), chosen);
        return chosen;
    }

    /** Forgets the choice for a room; without effect when there was none, or there is no such room. */
    public void forget(Caller caller, UUID roomId) {
        repository.forget(caller.userId(), roomId).ifPresent(room -> tell(caller, room, 0, unchosen(roomId)));
    }

    /**
     * Why the caller is notified of a post, or is not: by the level and the affiliations that they have now.
     *
     * @throws NotFoundException {@code room.not-found} or {@code post.not-found}
     * @throws DeniedException {@code room.not-member}
     */
    public ExplainedNotification explain(Caller caller, UUID roomId, long sequence) {
        RoomAccess.Judgement judgement = access.now();
        RoomRights rights = judgement.requireReader(caller, roomId);
        long room = rights.room().internalId();
        NotificationLevel level = repository.level(caller.userId(), room).orElse(NotificationLevel.DEFAULT);
        return repository
                .post(
                        room,
                        sequence,
                        caller.userId(),
                        judgement.standing(caller.userId()).affiliations())
                .filter(post -> rights.mayReadHistory())
                .map(post -> Decision.of(level, post))
                .map(decision -> new ExplainedNotification(
                        roomId, sequence, decision.isNotified(), level.code(), decision.code(), decision.explanation()))
                .orElseThrow(() -> new NotFoundException("post.not-found", "There is no such post."));
    }

    private static RoomLevel unchosen(UUID roomId) {
        return new RoomLevel(roomId, NotificationLevel.DEFAULT.code(), false);
    }

    private void tell(Caller caller, long room, long accessNumber, RoomLevel level) {
        told.fire(RoomNotice.to(caller.userId(), room, accessNumber, Json.frame("notifications", level)));
    }
}
