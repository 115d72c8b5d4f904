package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.common.Parts;
import org.stoachat.membership.AccessChange;
import org.stoachat.membership.EnteredRooms;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.principal.Standing;

/**
 * What changes of rights do to the sessions of this server: puts them out of rooms that they may no longer read, tells
 * them of rooms that changed, and then of rooms that they have gained. Whom a change concerns is found in memory; they
 * are judged together, with a statement for 500 users and one for 500 rooms that are not remembered. For one thread at a
 * time.
 */
@ApplicationScoped
class AccessEffects {

    private static final int USERS_AT_ONCE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private EnteredRooms entered;

    @Inject
    private Gains gains;

    @Inject
    private Subscriptions subscriptions;

    /** How those who are connected stood when changes were last applied. */
    private Map<Long, Standing> applied = Map.of();

    /** Applies changes that a committed transaction has made. */
    void apply(List<AccessChange> changes) {
        Map<Long, List<Subscriber>> sessions =
                subscriptions.subscribers().stream().collect(Collectors.groupingBy(Subscriber::userId));
        if (sessions.isEmpty()) {
            applied = Map.of();
            return;
        }
        Concern concern = Concern.of(changes);
        RoomAccess.Judgement judgement = access.now();
        List<Move> moves = moves(judgement, concern, sessions.keySet());
        Set<Long> edited = new HashSet<>(concern.edited());
        edited.addAll(entered.ofCategories(concern.editedCategories()));
        judge(judgement, whereTheyAre(concern, moves, sessions), (userId, roomId, rights) -> sessions.get(userId)
                .forEach(session -> answerInside(session, roomId, rights, edited.contains(roomId))));
        judge(judgement, gains.find(judgement, changes, moves), (userId, roomId, rights) -> sessions.get(userId)
                .forEach(session -> answerOutside(session, roomId, rights, edited.contains(roomId))));
        applied = moves.stream().collect(Collectors.toMap(Move::userId, Move::standing));
    }

    /** How everybody who is connected stands now; who is not concerned stands as they stood. */
    private List<Move> moves(RoomAccess.Judgement judgement, Concern concern, Set<Long> users) {
        List<Move> moves = new ArrayList<>();
        Map<Long, Optional<Standing>> concerned = new HashMap<>();
        for (Long userId : users) {
            Standing before = applied.get(userId);
            if (before == null) {
                concerned.put(userId, access.lastStanding(userId));
            } else if (concern.isAbout(before.affiliations())) {
                concerned.put(userId, Optional.of(before));
            } else {
                moves.add(Move.none(before));
            }
        }
        judgement.standings(concerned.keySet()).forEach((userId, now) -> {
            Standing before = applied.get(userId);
            boolean comparable = before != null && !concern.everything();
            moves.add(comparable ? Move.of(before, now) : Move.first(concerned.get(userId), now));
        });
        return moves;
    }

    /** Everybody in a room that is concerned, and those who stand otherwise than before in all their rooms. */
    private Questions whereTheyAre(Concern concern, List<Move> moves, Map<Long, List<Subscriber>> sessions) {
        Questions questions = new Questions();
        Set<Long> rooms = new HashSet<>(concern.rooms());
        rooms.addAll(entered.ofCategories(concern.categories()));
        for (Long roomId : rooms) {
            RoomStream stream = subscriptions.stream(roomId);
            if (stream != null) {
                stream.subscriptions().stream()
                        .map(there -> there.subscriber.userId())
                        .filter(sessions::containsKey)
                        .forEach(userId -> questions.ask(userId, Set.of(roomId)));
            }
        }
        moves.stream().filter(move -> !move.same()).forEach(move -> sessions.get(move.userId())
                .forEach(session -> questions.ask(move.userId(), subscriptions.roomsOf(session))));
        return questions;
    }

    /** What is done about a user in a room; without rights when the room is gone. */
    private interface Answer {
        void give(long userId, long roomId, RoomRights rights);
    }

    private static void judge(RoomAccess.Judgement judgement, Questions questions, Answer answer) {
        for (List<Long> users : Parts.of(questions.users(), USERS_AT_ONCE)) {
            Map<Long, Set<Long>> asked = new HashMap<>();
            users.forEach(userId -> asked.put(userId, questions.rooms(userId)));
            judgement.judge(asked).forEach((userId, rights) -> {
                Map<Long, RoomRights> known = new HashMap<>();
                rights.forEach(right -> known.put(right.room().internalId(), right));
                asked.get(userId).forEach(roomId -> answer.give(userId, roomId, known.get(roomId)));
            });
        }
    }

    private void answerInside(Subscriber session, long roomId, RoomRights rights, boolean edited) {
        RoomStream stream = subscriptions.stream(roomId);
        if (rights == null) {
            putOut(session, stream, "removed");
        } else if (!rights.mayRead()) {
            putOut(session, stream, rights.room().disabled() ? "disabled" : "access");
        } else if (edited && subscriptions.isIn(session, roomId)) {
            session.deliver(frame("changed", rights.room().id()));
        }
    }

    private void answerOutside(Subscriber session, long roomId, RoomRights rights, boolean edited) {
        boolean gained =
                rights != null && rights.mayRead() && !rights.heldRoles().isEmpty();
        if (gained && !subscriptions.isIn(session, roomId)) {
            session.deliver(frame(edited ? "changed" : "access", rights.room().id()));
        }
    }

    private void putOut(Subscriber session, RoomStream stream, String event) {
        if (stream != null && subscriptions.leave(session, stream.roomId())) {
            session.deliver(frame(event, stream.publicId()));
        }
    }

    private static String frame(String event, UUID roomId) {
        return "{\"type\":\"room\",\"event\":\"" + event + "\",\"roomId\":\"" + roomId + "\"}";
    }
}
