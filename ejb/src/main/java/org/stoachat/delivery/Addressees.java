package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoachat.common.Parts;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.principal.Standing;

/**
 * Brings events that are addressed to the sessions of this server, inside the room or not. Each user is judged as they
 * stand now: nobody is told of a room that they may not read (R-CAT-6). Users who are addressed themselves are found by
 * their key; only groups and containers cost a look at everybody who is connected.
 */
@ApplicationScoped
class Addressees {

    private static final int USERS_AT_ONCE = 500;
    private static final int EVENTS_AT_ONCE = 50;

    @Inject
    private RoomAccess access;

    @Inject
    private Subscriptions subscriptions;

    /** Delivers; what is remembered of users and rooms costs no statement, the rest one for 500 users. */
    @Transactional
    void deliver(List<Event> events) {
        List<Event> concerned = events.stream().filter(this::mayConcern).toList();
        if (concerned.isEmpty()) {
            return;
        }
        RoomAccess.Judgement judgement = access.now();
        for (List<Event> some : Parts.of(concerned, EVENTS_AT_ONCE)) {
            Map<Event, List<Long>> addressed = addressed(judgement, some);
            Map<Long, Set<Long>> readable = readable(judgement, addressed);
            for (Event event : some) {
                addressed.get(event).stream()
                        .filter(userId ->
                                readable.getOrDefault(userId, Set.of()).contains(event.roomId()))
                        .forEach(userId ->
                                subscriptions.sessionsOf(userId).forEach(session -> session.deliver(event.frame())));
            }
        }
    }

    private boolean mayConcern(Event event) {
        Audience audience = event.audience();
        return audience.isOfUsersAlone()
                ? audience.users().stream().anyMatch(subscriptions::isConnected)
                : subscriptions.sessions() > 0;
    }

    /** Those of everybody who is connected whom each event is for. */
    private Map<Event, List<Long>> addressed(RoomAccess.Judgement judgement, List<Event> events) {
        boolean anybody = !events.stream().allMatch(event -> event.audience().isOfUsersAlone());
        Collection<Standing> everybody = anybody ? standings(judgement) : List.of();
        Map<Event, List<Long>> addressed = new HashMap<>();
        for (Event event : events) {
            Audience audience = event.audience();
            addressed.put(
                    event,
                    audience.isOfUsersAlone()
                            ? audience.users().stream()
                                    .filter(userId -> userId != audience.exceptUserId())
                                    .filter(subscriptions::isConnected)
                                    .toList()
                            : everybody.stream()
                                    .filter(standing -> audience.has(standing.userId(), standing.affiliations()))
                                    .map(Standing::userId)
                                    .toList());
        }
        return addressed;
    }

    private Collection<Standing> standings(RoomAccess.Judgement judgement) {
        List<Standing> standings = new ArrayList<>();
        for (List<Long> users : Parts.of(subscriptions.users(), USERS_AT_ONCE)) {
            standings.addAll(judgement.standings(users).values());
        }
        return standings;
    }

    /** Of the rooms that users are told of those that they may read. */
    private static Map<Long, Set<Long>> readable(RoomAccess.Judgement judgement, Map<Event, List<Long>> addressed) {
        Map<Long, Set<Long>> asked = new HashMap<>();
        addressed.forEach((event, users) -> users.forEach(
                userId -> asked.computeIfAbsent(userId, id -> new HashSet<>()).add(event.roomId())));
        Map<Long, Set<Long>> readable = new HashMap<>();
        for (List<Long> users : Parts.of(asked.keySet(), USERS_AT_ONCE)) {
            Map<Long, Set<Long>> some = users.stream().collect(Collectors.toMap(userId -> userId, asked::get));
            judgement
                    .judge(some)
                    .forEach((userId, rights) -> readable.put(
                            userId,
                            rights.stream()
                                    .filter(RoomRights::mayRead)
                                    .map(right -> right.room().internalId())
                                    .collect(Collectors.toSet())));
        }
        return readable;
    }
}
