package org.stoachat.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stoachat.audit.AuditTarget;
import org.stoachat.audit.Denials;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.configuration.Configurations;
import org.stoachat.configuration.Setting;
import org.stoachat.configuration.Settings;
import org.stoachat.membership.AccessLog;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.presence.Participants;
import org.stoachat.presence.Person;
import org.stoachat.room.RoomBacklog;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomHistory;
import org.stoachat.room.RoomRequest;

/** Live sessions: connecting, entering and leaving rooms. What a session may not read never reaches it. */
@Stateless
@Boundary
public class LiveService {

    /** The most rooms that are entered with one request. */
    public static final int MOST_ROOMS = 1_000;

    /** The largest backlog that a client can ask for; what is configured may be more. */
    public static final int LARGEST_BACKLOG = 100;

    @Inject
    private RoomAccess access;

    @Inject
    private AccessLog log;

    @Inject
    private Denials denials;

    @Inject
    private RoomHistory history;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Participants participants;

    @Inject
    private HistoryIdentity identity;

    @Inject
    private Configurations configurations;

    @Inject
    private Settings settings;

    /** The limits of live sessions, as they were set at most five seconds ago. */
    public LiveLimits limits(Caller caller) {
        return new LiveLimits(
                settings.recentNumber(Setting.SESSIONS_A_USER), settings.recentNumber(Setting.FRAMES_A_SECOND));
    }

    /** A session has connected; it is in no room yet. */
    public void connect(Caller caller, Subscriber subscriber) {
        subscriptions.connect(subscriber, Person.of(caller));
    }

    /** A session has gone. */
    public void disconnect(Caller caller, Subscriber subscriber) {
        subscriptions.disconnect(subscriber);
    }

    /**
     * Enters rooms. The answer is handed over before any later event of the rooms is delivered, and every event that it
     * does not contain is delivered after it.
     *
     * @param historyId the history that the client's numbers belong to, or {@code null} when it has none
     * @throws RejectedException {@code join.too-many}, or a backlog out of range
     */
    public void join(
            Caller caller,
            Subscriber subscriber,
            UUID historyId,
            List<RoomRequest> requests,
            Consumer<JoinAnswer> answer) {
        Map<UUID, RoomRequest> wanted = checked(requests);
        List<JoinAnswer.Refusal> refused = new ArrayList<>();
        Map<RoomFacts, Subscription> entered = enter(caller, subscriber, wanted, refused);
        boolean done = false;
        try {
            Map<RoomFacts, RoomRequest> readable = new LinkedHashMap<>();
            entered.keySet().forEach(room -> readable.put(room, wanted.get(room.id())));
            boolean restart = historyId != null && !historyId.equals(identity.current());
            List<RoomBacklog> backlogs = history.open(readable, restart);
            answer.accept(new JoinAnswer(
                    backlogs.stream()
                            .map(backlog -> JoinedRoom.json(
                                    backlog, participants.count(backlog.room().internalId())))
                            .toList(),
                    refused));
            for (RoomBacklog backlog : backlogs) {
                RoomStream stream = subscriptions.stream(backlog.room().internalId());
                if (stream != null) {
                    stream.goLive(entered.get(backlog.room()), backlog.head().change());
                }
            }
            done = true;
        } finally {
            if (!done) {
                entered.keySet().forEach(room -> subscriptions.leave(subscriber, room.internalId()));
            }
        }
    }

    /**
     * Enters what the caller may read. Rights are judged again when the log of changes moved in between: a revocation is
     * either seen by the judgement or applied to the session that has entered. Refusals of rooms that exist are audited,
     * also where the caller is told that there is none.
     */
    private Map<RoomFacts, Subscription> enter(
            Caller caller, Subscriber subscriber, Map<UUID, RoomRequest> wanted, List<JoinAnswer.Refusal> refused) {
        Map<RoomFacts, Subscription> entered = new LinkedHashMap<>();
        Map<UUID, RoomRights> rights = new HashMap<>();
        long judgedAt;
        do {
            RoomAccess.Judgement judgement = access.now();
            judgedAt = judgement.number();
            rights.clear();
            judgement
                    .judge(caller, wanted.keySet())
                    .forEach(found -> rights.put(found.room().id(), found));
            refused.clear();
            Map<RoomFacts, Subscription> before = new HashMap<>(entered);
            entered.clear();
            for (UUID roomId : wanted.keySet()) {
                Optional<RoomRights> found = Optional.ofNullable(rights.get(roomId));
                if (found.isPresent() && found.get().mayRead()) {
                    RoomFacts room = found.get().room();
                    Subscription subscription = before.remove(room);
                    if (subscription == null) {
                        subscription = new Subscription(subscriber, roomId);
                        subscriptions.enter(subscription, room.internalId());
                    }
                    entered.put(room, subscription);
                } else {
                    boolean known = found.filter(RoomRights::mayFind).isPresent();
                    refused.add(new JoinAnswer.Refusal(roomId, known ? "room.not-member" : "room.not-found"));
                }
            }
            before.keySet().forEach(room -> subscriptions.leave(subscriber, room.internalId()));
        } while (log.newest() != judgedAt);
        refused.stream()
                .filter(refusal -> rights.containsKey(refusal.roomId()))
                .forEach(refusal ->
                        denials.denied(caller, "live.join", AuditTarget.of("room", refusal.roomId()), refusal.code()));
        return entered;
    }

    private Map<UUID, RoomRequest> checked(List<RoomRequest> requests) {
        if (requests.size() > MOST_ROOMS) {
            throw new RejectedException("join.too-many", "At most " + MOST_ROOMS + " rooms are entered at once.");
        }
        int backlog = requests.size() == 1 ? configurations.effective().defaultBacklog() : 1;
        Map<UUID, RoomRequest> wanted = new LinkedHashMap<>();
        for (RoomRequest request : requests) {
            if (request.roomId() == null) {
                throw RejectedException.field("roomId", "missing", "A room to enter has no roomId.");
            }
            Integer asked = request.backlog();
            if (asked != null && (asked < 0 || asked > LARGEST_BACKLOG)) {
                throw RejectedException.field(
                        "backlog", "out-of-range", "The backlog is 0 to " + LARGEST_BACKLOG + ".");
            }
            wanted.put(
                    request.roomId(),
                    new RoomRequest(
                            request.roomId(), request.after(), request.change(), asked == null ? backlog : asked));
        }
        return wanted;
    }

    /** Leaves rooms; those that the session is not in are passed over. */
    public void part(Caller caller, Subscriber subscriber, List<UUID> roomIds) {
        for (RoomStream stream : subscriptions.streamsOf(subscriber)) {
            boolean left = stream.subscriptions().stream()
                    .anyMatch(there -> there.subscriber == subscriber && roomIds.contains(there.roomId));
            if (left) {
                subscriptions.leave(subscriber, stream.roomId());
            }
        }
    }

    /** The frame with newest sequence and change of each room that the session is in. */
    public String heads(Caller caller, Subscriber subscriber) {
        return history.heads(subscriptions.roomsOf(subscriber)).stream()
                .map(head -> "\"" + head.roomId() + "\":[" + head.sequence() + "," + head.change() + "]")
                .collect(Collectors.joining(",", "{\"type\":\"heads\",\"rooms\":{", "}}"));
    }
}
