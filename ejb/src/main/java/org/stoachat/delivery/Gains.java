package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stoachat.common.IdSet;
import org.stoachat.membership.AccessChange;
import org.stoachat.membership.EnteredRooms;
import org.stoachat.membership.RoomAccess;

/**
 * The rooms that connected users may have gained by changes of rights and that they are entered in, by whatever way: an
 * entry, a group, a container, a scope that they have come into, a denial that is gone, a policy, an administrative role.
 * The number of statements has a limit, so that of a change that concerns very many not everybody may be told of
 * everything; who is told of one room suffices, for a client then reads the list of its rooms again.
 */
@ApplicationScoped
class Gains {

    private static final int MOST_PRINCIPALS = 20_000;
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_QUESTIONS = 200_000;
    private static final int MOST_QUESTIONS_A_USER = 100;

    @Inject
    private EnteredRooms entered;

    /**
     * The rooms to judge people in, at most 100 a user.
     *
     * @param everybody who is connected
     */
    Questions find(RoomAccess.Judgement judgement, List<AccessChange> changes, Collection<Move> everybody) {
        Questions questions = new Questions();
        List<Move> chatting =
                everybody.stream().filter(move -> move.standing().mayChat()).toList();
        List<Move> moved = chatting.stream().filter(move -> !move.same()).toList();
        ask(chatting, Move::affiliations, entries(judgement, changes), questions);
        ask(
                moved,
                Move::newEntrants,
                entered.byPrincipals(principals(moved, Move::newEntrants), MOST_ENTRIES),
                questions);
        askWhoCameIntoScope(judgement, Concern.scopes(changes), chatting, moved, questions);
        return questions;
    }

    /** The rooms of entries that may have come, and of rooms that may have opened, by principal. */
    private static Map<Long, Set<Long>> entries(RoomAccess.Judgement judgement, List<AccessChange> changes) {
        Set<Long> opened = Concern.opened(changes);
        Map<Long, Set<Long>> entries = judgement.entered(opened);
        for (AccessChange change : changes) {
            if (change.roomId() != null && change.principalId() != null && !opened.contains(change.roomId())) {
                entries.computeIfAbsent(change.principalId(), id -> new HashSet<>())
                        .add(change.roomId());
            }
        }
        return entries;
    }

    /** In the rooms of categories whose scope has changed, or may be another for those who have moved. */
    private void askWhoCameIntoScope(
            RoomAccess.Judgement judgement,
            Map<Long, Predicate<IdSet>> changed,
            List<Move> chatting,
            List<Move> moved,
            Questions questions) {
        Set<Long> reached =
                entered.categories(principals(moved, Move::gained), principals(moved, Move::lost), MOST_CATEGORIES);
        Set<Long> categories = new HashSet<>();
        List<Move> concerned = new ArrayList<>();
        for (Move move : chatting) {
            Set<Long> own = new HashSet<>(move.same() ? Set.of() : reached);
            changed.forEach((categoryId, concerns) -> {
                if (concerns.test(move.affiliations())) {
                    own.add(categoryId);
                }
            });
            Set<Long> inScope = judgement.inScope(move.standing(), own);
            if (!inScope.isEmpty()) {
                categories.addAll(inScope);
                concerned.add(move);
            }
        }
        if (!concerned.isEmpty()) {
            List<Long> some = categories.stream().limit(MOST_CATEGORIES).toList();
            List<Long> entrants = principals(concerned, Move::affiliations);
            ask(concerned, Move::affiliations, entered.byPrincipals(entrants, some, MOST_ENTRIES), questions);
        }
    }

    /** Those whom most of the people have among the affiliations that are looked at come first. */
    private static List<Long> principals(List<Move> people, Function<Move, IdSet> which) {
        Map<Long, Integer> counts = new HashMap<>();
        people.forEach(move -> which.apply(move).forEachId(id -> counts.merge(id, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_PRINCIPALS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void ask(
            List<Move> people, Function<Move, IdSet> which, Map<Long, Set<Long>> entries, Questions questions) {
        IdSet principals = IdSet.of(entries.keySet());
        List<Move> concerned = people.stream()
                .filter(move -> which.apply(move).meets(principals))
                .toList();
        int most = Math.max(1, Math.min(MOST_QUESTIONS_A_USER, MOST_QUESTIONS / Math.max(1, concerned.size())));
        for (Move move : concerned) {
            which.apply(move).forEachId(id -> questions.ask(move.userId(), entries.getOrDefault(id, Set.of()), most));
        }
    }
}
