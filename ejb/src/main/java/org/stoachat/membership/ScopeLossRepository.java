package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;

/**
 * Finds who loses by a drafted change of a scope (R-CAT-4): only those whom it reaches are looked at, each once,
 * whatever the number of their rooms. One statement finds whose entries are suspended, one counts the users who fall out
 * of scope, one lists, and one for 1,000 principals counts entries.
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
     * @param total all of these, and all users who fall out of scope
     */
    record Losses(List<Loss> entries, long total) {
        static final Losses NONE = new Losses(List.of(), 0);
    }

    /** What is lost when the draft is kept; a draft of the creators loses none but themselves. */
    Losses find(long categoryId, CategoryList list) {
        List<Long> entrants = entrants(categoryId, list);
        long total = countUsers(categoryId, list);
        for (List<Long> some : ScopeRepository.parts(entrants)) {
            Sql count = entries(Sql.of("SELECT COUNT(*)"), categoryId).in("WHERE x.principal_id", some);
            total += Rows.number(count.query(entities).getSingleResult());
        }
        return new Losses(losses(categoryId, entrants), total);
    }

    /** Principals, by display name, whose entries are suspended. */
    private List<Long> entrants(long categoryId, CategoryList list) {
        Sql sql = Sql.of("SELECT p.id FROM principal p WHERE");
        loses(sql, categoryId, list);
        entries(sql.add("AND p.id IN (SELECT x.principal_id"), categoryId).add(")");
        sql.add("ORDER BY p.display_key, p.id");
        List<Long> ids = new ArrayList<>();
        Rows.column(sql.query(entities)).forEach(id -> ids.add(Rows.number(id)));
        return ids;
    }

    private long countUsers(long categoryId, CategoryList list) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM principal p WHERE p.kind = N'user' AND p.disabled = 0 AND");
        loses(sql, categoryId, list);
        sql.add("AND EXISTS (SELECT 1 FROM room r WHERE r.removed_at IS NULL AND r.category_id =", categoryId)
                .add(")");
        return Rows.number(sql.query(entities).getSingleResult());
    }

    /** The condition that somebody is in scope and will not be. */
    private static void loses(Sql sql, long categoryId, CategoryList list) {
        if (list == CategoryList.ALLOWED) {
            ScopeCondition.everybodyEntered(sql.add("p.id IN"), categoryId, ScopeRepository.LEAVING);
            ScopeCondition.entered(sql.add("AND NOT"), categoryId, "allowed", ScopeRepository.COMING);
            ScopeCondition.entered(sql.add("AND NOT"), categoryId, "denied");
        } else {
            ScopeCondition.everybodyEntered(sql.add("p.id IN"), categoryId, ScopeRepository.COMING);
            ScopeCondition.entered(sql.add("AND"), categoryId, "allowed");
            ScopeCondition.entered(sql.add("AND NOT"), categoryId, "denied", ScopeRepository.LEAVING);
        }
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
