package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoachat.common.Parts;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;

/**
 * Brings events that are addressed to the sessions of this server, inside the room or not. Each user is judged as they
 * stand now: nobody is told of a room that they may not read (R-CAT-6).
 */
@ApplicationScoped
class Addressees {

    private static final int USERS_AT_ONCE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private Subscriptions subscriptions;

    /** Delivers; what is remembered of users and rooms costs no statement, the rest one for 500 users. */
    @Transactional
    void deliver(List<Event> events) {
        Map<Long, List<Subscriber>> sessions =
                subscriptions.subscribers().stream().collect(Collectors.groupingBy(Subscriber::userId));
        if (sessions.isEmpty()) {
            return;
        }
        RoomAccess.Judgement judgement = access.now();
        for (List<Long> users : Parts.of(sessions.keySet(), USERS_AT_ONCE)) {
            for (Event event : events) {
                for (Long userId : readers(judgement, event, users)) {
                    sessions.get(userId).forEach(session -> session.deliver(event.frame()));
                }
            }
        }
    }

    /** Those who are addressed and may read the room. */
    private static List<Long> readers(RoomAccess.Judgement judgement, Event event, List<Long> users) {
        Map<Long, Set<Long>> addressed = judgement.standings(users).values().stream()
                .filter(standing -> event.audience().has(standing.userId(), standing.affiliations()))
                .collect(Collectors.toMap(standing -> standing.userId(), standing -> Set.of(event.roomId())));
        return judgement.judge(addressed).entrySet().stream()
                .filter(rights -> rights.getValue().stream().anyMatch(RoomRights::mayRead))
                .map(Map.Entry::getKey)
                .toList();
    }
}
