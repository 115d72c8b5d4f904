package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;

/**
 * Finds who loses by a drafted change of a scope (R-CAT-4): whom the old and the new entries reach is read by the
 * entries, and compared here. Seven statements, whatever the number of users and rooms; growing with those reached.
 */
@ApplicationScoped
class ScopeLossRepository {

    private static final String ENTRIES =
            """
            FROM (
              SELECT o.principal_id, o.role, r.public_id, r.name, r.name_key
              FROM room_role o JOIN room r ON r.id = o.room_id
              WHERE o.own_entry = 0 AND r.removed_at IS NULL AND r.category_id =\
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Who loses what.
     *
     * @param entries the first {@link ListChange#MOST_LOSSES} entries of rooms and of creators that are suspended
     * @param total all of these, and, where there are rooms, all users who fall out of scope
     */
    record Losses(List<Loss> entries, long total) {
        static final Losses NONE = new Losses(List.of(), 0);
    }

    /** Somebody who has entries in the category. */
    private record Entrant(long id, String displayKey, long entries) {}

    /** What is lost when the draft of the allowed or denied is kept. */
    Losses find(long categoryId, CategoryList list) {
        Map<Long, String> losers = losers(categoryId, list);
        List<Entrant> entrants = entrants(categoryId).stream()
                .filter(entrant -> losers.containsKey(entrant.id()))
                .sorted(Comparator.comparing(Entrant::displayKey).thenComparing(Entrant::id))
                .toList();
        long total = entrants.stream().mapToLong(Entrant::entries).sum();
        if (hasRooms(categoryId)) {
            total += losers.values().stream().filter("user"::equals).count();
        }
        List<Long> first =
                entrants.stream().limit(ListChange.MOST_LOSSES).map(Entrant::id).toList();
        return new Losses(losses(categoryId, first), total);
    }

    /** The kinds of those who are in scope and will not be, by key. */
    private Map<Long, String> losers(long categoryId, CategoryList list) {
        boolean fewerAllowed = list == CategoryList.ALLOWED;
        Map<Long, String> losers = reached(categoryId, fewerAllowed ? ScopeRepository.LEAVING : ScopeRepository.COMING);
        Set<Long> allowed = entered(categoryId, "allowed");
        if (fewerAllowed) {
            losers.keySet().removeAll(allowed);
            losers.keySet().removeAll(entered(categoryId, ScopeRepository.COMING));
        } else {
            losers.keySet().retainAll(allowed);
            losers.keySet().removeAll(entered(categoryId, ScopeRepository.LEAVING));
        }
        losers.keySet().removeAll(entered(categoryId, "denied"));
        return losers;
    }

    /** The kinds of all who are reached by entries and not disabled, by key. */
    private Map<Long, String> reached(long categoryId, String kind) {
        Sql sql = Sql.of("SELECT p.id, p.kind FROM (SELECT DISTINCT z.id FROM");
        ScopeCondition.everybodyEntered(sql, categoryId, kind)
                .add("z) x JOIN principal p ON p.id = x.id WHERE p.disabled = 0");
        Map<Long, String> reached = new HashMap<>();
        Rows.of(sql.query(entities)).forEach(row -> reached.put(Rows.number(row[0]), (String) row[1]));
        return reached;
    }

    private Set<Long> entered(long categoryId, String kind) {
        Sql sql = Sql.of("SELECT DISTINCT z.id FROM");
        ScopeCondition.everybodyEntered(sql, categoryId, kind).add("z");
        Set<Long> entered = new HashSet<>();
        Rows.column(sql.query(entities)).forEach(id -> entered.add(Rows.number(id)));
        return entered;
    }

    /** How many entries of rooms and of creators each principal has in the category. */
    private List<Entrant> entrants(long categoryId) {
        Sql sql = entries(Sql.of("SELECT x.principal_id, p.display_key, COUNT(*)"), categoryId)
                .add("JOIN principal p ON p.id = x.principal_id GROUP BY x.principal_id, p.display_key");
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new Entrant(Rows.number(row[0]), (String) row[1], Rows.number(row[2])))
                .toList();
    }

    private boolean hasRooms(long categoryId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND category_id =", categoryId);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    private List<Loss> losses(long categoryId, List<Long> entrants) {
        Sql sql = Sql.of("SELECT x.role, x.public_id, x.name, p.public_id, p.display_name, p.kind");
        entries(sql, categoryId)
                .in("JOIN principal p ON p.id = x.principal_id WHERE p.id", entrants)
                .add("ORDER BY p.display_key, p.id, x.name_key, x.public_id, x.role");
        return Rows.of(sql.query(entities).setMaxResults(ListChange.MOST_LOSSES)).stream()
                .map(row -> new Loss(
                        EligibleRepository.name(row, 3),
                        row[1] == null ? null : new RoomName(Uuids.fromColumn(row[1]), (String) row[2]),
                        (String) row[0]))
                .toList();
    }

    /** Entries of rooms of the category and of its creators. */
    private static Sql entries(Sql sql, long categoryId) {
        return sql.add(ENTRIES, categoryId)
                .add("UNION ALL SELECT e.principal_id, e.kind, NULL, NULL, NULL FROM category_entry e")
                .add("WHERE e.kind = N'creator' AND e.category_id =", categoryId)
                .add(") x");
    }
}
