package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;

/**
 * Finds who loses by a drafted change of a scope (R-CAT-4): only those whom it reaches are looked at, each once,
 * whatever the number of their rooms. At most four statements.
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

    /** Somebody who is in scope and will not be. */
    private record Loser(long id, String displayKey, boolean isUser) {}

    /** What is lost when the draft of the allowed or denied is kept. */
    Losses find(long categoryId, CategoryList list) {
        Map<Long, Long> entries = countEntries(categoryId);
        List<Long> entrants = new ArrayList<>();
        long users = 0;
        long suspended = 0;
        for (Loser loser : losers(categoryId, list)) {
            if (entries.containsKey(loser.id())) {
                entrants.add(loser.id());
                suspended += entries.get(loser.id());
            }
            users += loser.isUser() ? 1 : 0;
        }
        return new Losses(losses(categoryId, entrants), suspended + (hasRooms(categoryId) ? users : 0));
    }

    /** Everybody who loses the scope and is not disabled, by display name: a join, which both databases begin right. */
    private List<Loser> losers(long categoryId, CategoryList list) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, p.kind FROM (SELECT DISTINCT z.id FROM");
        ScopeCondition.everybodyEntered(
                sql, categoryId, list == CategoryList.ALLOWED ? ScopeRepository.LEAVING : ScopeRepository.COMING);
        sql.add("z) x JOIN principal p ON p.id = x.id WHERE p.disabled = 0 AND");
        if (list == CategoryList.ALLOWED) {
            ScopeCondition.entered(sql.add("NOT"), categoryId, "allowed", ScopeRepository.COMING);
            ScopeCondition.entered(sql.add("AND NOT"), categoryId, "denied");
        } else {
            ScopeCondition.entered(sql, categoryId, "allowed");
            ScopeCondition.entered(sql.add("AND NOT"), categoryId, "denied", ScopeRepository.LEAVING);
        }
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new Loser(Rows.number(row[0]), (String) row[1], "user".equals(row[2])))
                .sorted(Comparator.comparing(Loser::displayKey).thenComparing(Loser::id))
                .toList();
    }

    /** How many entries of rooms and of creators each principal has in the category. */
    private Map<Long, Long> countEntries(long categoryId) {
        Sql sql = entries(Sql.of("SELECT x.principal_id, COUNT(*)"), categoryId).add("GROUP BY x.principal_id");
        Map<Long, Long> counts = new HashMap<>();
        Rows.of(sql.query(entities)).forEach(row -> counts.put(Rows.number(row[0]), Rows.number(row[1])));
        return counts;
    }

    private boolean hasRooms(long categoryId) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND category_id =", categoryId);
        return Rows.number(sql.query(entities).getSingleResult()) > 0;
    }

    private List<Loss> losses(long categoryId, List<Long> entrants) {
        List<Long> first = entrants.subList(0, Math.min(entrants.size(), ListChange.MOST_LOSSES));
        Sql sql = Sql.of("SELECT x.role, x.public_id, x.name, p.public_id, p.display_name, p.kind");
        entries(sql, categoryId)
                .in("JOIN principal p ON p.id = x.principal_id WHERE p.id", first)
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
