package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.IdSet;
import org.stoachat.common.Parts;
import org.stoachat.membership.AccessChange;
import org.stoachat.membership.EnteredRooms;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;

/**
 * What changes of rights do to the sessions of this server: puts them out of rooms that they may no longer read, tells
 * them of rooms that changed, and of rooms that they have gained. Whom a change concerns is found in memory; they are
 * judged together, with a statement for 500 users and one for 500 rooms that are not remembered.
 */
@ApplicationScoped
class AccessEffects {

    private static final int USERS_AT_ONCE = 500;
    private static final int MOST_GAINS = 5_000;

    @Inject
    private RoomAccess access;

    @Inject
    private EnteredRooms entered;

    @Inject
    private Subscriptions subscriptions;

    /** What has to be judged: who is connected, and rooms that a user is in or may have gained. */
    private static final class Questions {
        private final Map<Long, Set<Subscriber>> sessions = new HashMap<>();
        private final Map<Long, Set<Long>> rooms = new HashMap<>();

        void ask(long userId, Collection<Long> roomIds) {
            if (!roomIds.isEmpty()) {
                rooms.computeIfAbsent(userId, id -> new HashSet<>()).addAll(roomIds);
            }
        }
    }

    /** Applies changes that a committed transaction has made. */
    void apply(List<AccessChange> changes) {
        Concern concern = Concern.of(changes);
        Questions questions = new Questions();
        for (Subscriber subscriber : subscriptions.subscribers()) {
            questions
                    .sessions
                    .computeIfAbsent(subscriber.userId(), id -> new HashSet<>())
                    .add(subscriber);
        }
        if (questions.sessions.isEmpty()) {
            return;
        }
        Map<Long, IdSet> before = askWhereTheyAre(concern, questions);
        RoomAccess.Judgement judgement = access.now();
        askWhatTheyWereEnteredFor(changes, concern, questions);
        askWhatTheirGroupsBring(judgement, before, questions);
        Set<Long> edited = new HashSet<>(concern.edited());
        edited.addAll(entered.ofCategories(concern.editedCategories()));
        answer(judgement, questions, edited);
    }

    /** Everybody in a room that is concerned, and those who are concerned themselves in all their rooms. */
    private Map<Long, IdSet> askWhereTheyAre(Concern concern, Questions questions) {
        Set<Long> rooms = new HashSet<>(concern.rooms());
        rooms.addAll(entered.ofCategories(concern.categories()));
        for (Long roomId : rooms) {
            RoomStream stream = subscriptions.stream(roomId);
            if (stream != null) {
                stream.subscriptions().forEach(there -> questions.ask(there.subscriber.userId(), Set.of(roomId)));
            }
        }
        Map<Long, IdSet> before = new HashMap<>();
        if (!concern.everybody() && concern.principals().isEmpty()) {
            return before;
        }
        questions.sessions.forEach((userId, sessions) -> {
            Optional<IdSet> affiliations = access.lastAffiliations(userId);
            if (affiliations.isEmpty() || concern.isAbout(affiliations.get())) {
                affiliations.ifPresent(known -> before.put(userId, known));
                sessions.forEach(session -> questions.ask(userId, subscriptions.roomsOf(session)));
            }
        });
        return before;
    }

    /** Those who may have been entered in a room, or whose room was edited, wherever they are. */
    private void askWhatTheyWereEnteredFor(List<AccessChange> changes, Concern concern, Questions questions) {
        Set<Long> forAll = new HashSet<>(Concern.enteredByMany(changes));
        forAll.addAll(concern.edited());
        Map<Long, Set<Long>> byPrincipal = new HashMap<>();
        for (AccessChange change : changes) {
            if (change.roomId() != null && change.principalId() != null && !forAll.contains(change.roomId())) {
                byPrincipal
                        .computeIfAbsent(change.principalId(), id -> new HashSet<>())
                        .add(change.roomId());
            }
        }
        IdSet principals = IdSet.of(byPrincipal.keySet());
        questions.sessions.keySet().forEach(userId -> {
            questions.ask(userId, forAll);
            IdSet affiliations = access.lastAffiliations(userId).orElse(IdSet.of(userId));
            if (affiliations.meets(principals)) {
                affiliations.forEach(id -> questions.ask(userId, byPrincipal.getOrDefault(id, Set.of())));
            }
        });
    }

    /** The rooms in which groups stand that somebody has come into. */
    private void askWhatTheirGroupsBring(RoomAccess.Judgement judgement, Map<Long, IdSet> before, Questions questions) {
        Map<Long, Set<Long>> newUsers = new HashMap<>();
        for (List<Long> some : Parts.of(before.keySet(), USERS_AT_ONCE)) {
            judgement.standings(some).forEach((userId, standing) -> {
                for (Long affiliation : standing.affiliations()) {
                    if (!before.get(userId).has(affiliation)) {
                        newUsers.computeIfAbsent(affiliation, id -> new HashSet<>())
                                .add(userId);
                    }
                }
            });
        }
        entered.byMembers(newUsers.keySet(), MOST_GAINS).forEach((affiliation, rooms) -> newUsers.get(affiliation)
                .forEach(userId -> questions.ask(userId, rooms)));
    }

    private void answer(RoomAccess.Judgement judgement, Questions questions, Set<Long> edited) {
        for (List<Long> users : Parts.of(questions.rooms.keySet(), USERS_AT_ONCE)) {
            Map<Long, Set<Long>> asked = new HashMap<>();
            users.forEach(userId -> asked.put(userId, questions.rooms.get(userId)));
            judgement.judge(asked).forEach((userId, rights) -> {
                Map<Long, RoomRights> known = new HashMap<>();
                rights.forEach(right -> known.put(right.room().internalId(), right));
                for (Subscriber session : questions.sessions.getOrDefault(userId, Set.of())) {
                    Set<Long> inside = subscriptions.roomsOf(session);
                    for (Long roomId : asked.get(userId)) {
                        RoomRights right = known.get(roomId);
                        if (inside.contains(roomId)) {
                            answerInside(session, roomId, right, edited.contains(roomId));
                        } else if (right != null
                                && right.mayRead()
                                && !right.heldRoles().isEmpty()) {
                            String event = edited.contains(roomId) ? "changed" : "access";
                            session.deliver(frame(event, right.room().id()));
                        }
                    }
                }
            });
        }
    }

    private void answerInside(Subscriber session, long roomId, RoomRights rights, boolean edited) {
        RoomStream stream = subscriptions.stream(roomId);
        if (rights == null) {
            putOut(session, stream, "removed");
        } else if (!rights.mayRead()) {
            putOut(session, stream, rights.room().disabled() ? "disabled" : "access");
        } else if (edited) {
            session.deliver(frame("changed", rights.room().id()));
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
