package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.IdSet;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.Reach;
import org.stoachat.principal.Reaches;
import org.stoachat.principal.Reaches.Candidate;

/**
 * Finds who loses by a drafted change of a scope (R-CAT-4): all whom the changed entries reach are read, and judged here
 * by what the other entries reach. A few statements, and one for 1,000 of those reached where groups are entered.
 */
@ApplicationScoped
class ScopeLossRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Reaches reaches;

    /**
     * Who loses what.
     *
     * @param entries the first {@link ListChange#MOST_LOSSES} entries of rooms and of creators that are suspended
     * @param total all of these, and, where there are rooms, all users who fall out of scope
     */
    record Losses(List<Loss> entries, long total) {
        static final Losses NONE = new Losses(List.of(), 0);
    }

    /** Somebody whom the changed entries reach. */
    private record Reached(Candidate candidate, String kind, String displayKey) {

        long id() {
            return candidate.id();
        }
    }

    /** What is lost when the draft of the allowed or denied is kept. */
    Losses find(long categoryId, CategoryList list) {
        List<Reached> losers = losers(categoryId, list);
        Map<Long, Long> entries = losers.isEmpty() ? Map.of() : entries(categoryId);
        long total = losers.stream()
                .mapToLong(loser -> entries.getOrDefault(loser.id(), 0L))
                .sum();
        if (hasRooms(categoryId)) {
            total += losers.stream()
                    .filter(loser -> loser.kind().equals(PrincipalKind.USER.code()))
                    .count();
        }
        List<Long> first = losers.stream()
                .filter(loser -> entries.containsKey(loser.id()))
                .sorted(Comparator.comparing(Reached::displayKey).thenComparing(Reached::id))
                .limit(ListChange.MOST_LOSSES)
                .map(Reached::id)
                .toList();
        return new Losses(first.isEmpty() ? List.of() : losses(categoryId, first), total);
    }

    /** Those who are in scope and will not be. */
    private List<Reached> losers(long categoryId, CategoryList list) {
        boolean fewerAllowed = list == CategoryList.ALLOWED;
        List<Reached> reached = reached(categoryId, fewerAllowed ? ScopeRepository.LEAVING : ScopeRepository.COMING);
        Map<String, IdSet> lists = lists(categoryId);
        IdSet allowed = lists.getOrDefault("allowed", IdSet.of());
        IdSet denied = lists.getOrDefault("denied", IdSet.of());
        IdSet drafted = lists.getOrDefault(fewerAllowed ? ScopeRepository.COMING : ScopeRepository.LEAVING, IdSet.of());
        Reach reach = reaches.of(
                Stream.of(allowed, denied, drafted).flatMap(Collection::stream).toList());
        Map<Long, IdSet> entries =
                reaches.entries(reach, reached.stream().map(Reached::candidate).toList());
        return reached.stream()
                .filter(one -> {
                    IdSet own = entries.get(one.id());
                    boolean concerned = fewerAllowed ? !own.meets(allowed) : own.meets(allowed);
                    return concerned && !own.meets(denied) && !own.meets(drafted);
                })
                .toList();
    }

    /** All who are reached by entries and not disabled. */
    private List<Reached> reached(long categoryId, String kind) {
        Sql sql = Sql.of("SELECT p.id, p.container_id, p.kind, p.display_key FROM (SELECT DISTINCT z.id FROM");
        ScopeCondition.everybodyEntered(sql, categoryId, kind)
                .add("z) x JOIN principal p ON p.id = x.id WHERE p.disabled = 0");
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new Reached(
                        new Candidate(Rows.number(row[0]), Rows.numberOrNull(row[1])), (String) row[2], (String)
                                row[3]))
                .toList();
    }

    /** Who is entered in each list and part of the draft. */
    private Map<String, IdSet> lists(long categoryId) {
        Sql sql = Sql.of("SELECT e.kind, e.principal_id FROM category_entry e WHERE e.category_id =", categoryId);
        Map<String, List<Long>> lists = new HashMap<>();
        for (Object[] row : Rows.of(sql.query(entities))) {
            lists.computeIfAbsent((String) row[0], kind -> new ArrayList<>()).add(Rows.number(row[1]));
        }
        Map<String, IdSet> sets = new HashMap<>();
        lists.forEach((kind, ids) -> sets.put(kind, IdSet.of(ids)));
        return sets;
    }

    /** How many entries of rooms and of creators each principal has in the category. */
    private Map<Long, Long> entries(long categoryId) {
        Sql sql = Sql.of("SELECT o.principal_id, COUNT(*) FROM room r JOIN room_role o ON o.room_id = r.id")
                .add("WHERE o.own_entry = 0 AND r.removed_at IS NULL AND r.category_id =", categoryId)
                .add("GROUP BY o.principal_id")
                .add("UNION ALL SELECT e.principal_id, 1 FROM category_entry e")
                .add("WHERE e.kind = N'creator' AND e.category_id =", categoryId);
        Map<Long, Long> entries = new HashMap<>();
        Rows.of(sql.query(this.entities))
                .forEach(row -> entries.merge(Rows.number(row[0]), Rows.number(row[1]), Long::sum));
        return entries;
    }

    private boolean hasRooms(long categoryId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND category_id =", categoryId);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    /** The first losses of at most 100 principals. */
    private List<Loss> losses(long categoryId, List<Long> entrants) {
        Sql sql = Sql.of("SELECT x.role, x.public_id, x.name, p.public_id, p.display_name, p.kind FROM (")
                .add("SELECT o.principal_id, o.role, r.public_id, r.name, r.name_key")
                .add("FROM room_role o JOIN room r ON r.id = o.room_id WHERE o.own_entry = 0")
                .in("AND r.removed_at IS NULL AND o.principal_id", entrants)
                .add("AND r.category_id =", categoryId)
                .add("UNION ALL SELECT e.principal_id, e.kind, NULL, NULL, NULL FROM category_entry e")
                .in("WHERE e.kind = N'creator' AND e.principal_id", entrants)
                .add("AND e.category_id =", categoryId)
                .add(") x JOIN principal p ON p.id = x.principal_id")
                .add("ORDER BY p.display_key, p.id, x.name_key, x.public_id, x.role");
        return Rows.of(sql.query(entities).setMaxResults(ListChange.MOST_LOSSES)).stream()
                .map(row -> new Loss(
                        EligibleRepository.name(row, 3),
                        row[1] == null ? null : new RoomName(Uuids.fromColumn(row[1]), (String) row[2]),
                        (String) row[0]))
                .toList();
    }
}
