package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.Cursor;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.principal.NameWalk.Named;

/** Reads whom somebody without an administrative role may look up (product.md §4). */
@ApplicationScoped
class LookupRepository {

    /** A scope of at most so many, each as often as entries reach them, is collected; a wider one is walked by name. */
    private static final int NARROW = 5_000;

    private static final int MOST_CATEGORIES = 1_000;

    /** Above this many entries a scope counts as wide: each is bound four times. */
    private static final int MOST_ENTRIES = 500;

    /** Where user {@code ?1} is creator or manages a room that is there for them, and is in scope. */
    private static final String CATEGORIES =
            """
            SELECT w.id FROM (
              SELECT e.category_id AS id FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.kind = N'creator'
              UNION SELECT r.category_id FROM room_role o JOIN (%1$s) a ON a.id = o.principal_id
                JOIN room r ON r.id = o.room_id
                WHERE o.role = N'manager' AND r.disabled = 0 AND r.removed_at IS NULL) w
            WHERE EXISTS (SELECT 1 FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.category_id = w.id AND e.kind = N'allowed')
              AND NOT EXISTS (SELECT 1 FROM category_entry e JOIN (%1$s) a ON a.id = e.principal_id
                WHERE e.category_id = w.id AND e.kind = N'denied')
            ORDER BY w.id
            """
                    .formatted(AffiliationRepository.IDS);

    /** From some entries of lists to all whom they reach. */
    private static final List<String> STEPS_DOWN = List.of(
            "p.id AS id FROM principal p WHERE p.id",
            "s.inner_id FROM set_closure s WHERE s.outer_id",
            "q.id FROM set_closure s JOIN principal q ON q.container_id = s.inner_id WHERE s.outer_id",
            "m.member_id FROM set_closure s JOIN group_member m ON m.group_id = s.inner_id WHERE s.outer_id");

    /**
     * The scope of a category.
     *
     * @param allowed who is entered as allowed
     * @param denied who is entered as denied
     */
    record Scope(Set<Long> allowed, Set<Long> denied) {

        /** Whether somebody who is in some of the entries is in scope. */
        boolean covers(Set<Long> entries) {
            return !Collections.disjoint(allowed, entries) && Collections.disjoint(denied, entries);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    /** The categories whose scope a user chooses people from: the first {@value #MOST_CATEGORIES}. */
    List<Long> categories(long userId) {
        return Rows.column(entities.createNativeQuery(CATEGORIES)
                        .setParameter(1, userId)
                        .setMaxResults(MOST_CATEGORIES))
                .stream()
                .map(Rows::number)
                .toList();
    }

    /** The scopes of at most 1,000 categories. */
    List<Scope> scopes(Collection<Long> categoryIds) {
        Sql sql = Sql.of("SELECT e.category_id, e.kind, e.principal_id FROM category_entry e")
                .in("WHERE e.kind IN (N'allowed', N'denied') AND e.category_id", categoryIds);
        Map<Long, Scope> scopes = new HashMap<>();
        for (Object[] row : Rows.of(sql.query(entities))) {
            Scope scope =
                    scopes.computeIfAbsent(Rows.number(row[0]), id -> new Scope(new HashSet<>(), new HashSet<>()));
            (row[1].equals("allowed") ? scope.allowed() : scope.denied()).add(Rows.number(row[2]));
        }
        return List.copyOf(scopes.values());
    }

    /** Whether entries reach so few that all of them can be read. */
    boolean isNarrow(Collection<Long> entries) {
        if (entries.size() > MOST_ENTRIES) {
            return false;
        }
        Sql sql = Sql.of("SELECT COUNT(*) FROM (");
        String separator = "";
        for (String step : STEPS_DOWN) {
            sql.in(separator + "SELECT w.id FROM (SELECT TOP " + (NARROW + 1) + " " + step, entries)
                    .add(") w(id)");
            separator = "UNION ALL ";
        }
        return Rows.number(sql.add(") y").query(entities).getSingleResult()) <= NARROW;
    }

    /** Whom some entries reach and a text fits, by name. */
    List<Named> collected(Collection<Long> entries, String text, PrincipalKind kind, Cursor after) {
        Sql sql = Sql.of(DirectoryRepository.NAMED + " LEFT JOIN user_account a ON a.principal_id = p.id");
        String separator = "WHERE p.id IN (SELECT y.id FROM (";
        for (String step : STEPS_DOWN) {
            sql.in(separator + "SELECT " + step, entries);
            separator = "UNION ALL ";
        }
        sql.add(") y(id))");
        DirectoryRepository.matching(sql, text, kind).after("p.display_key", "p.id", after);
        return DirectoryRepository.named(sql.query(entities)).stream()
                .sorted(NameWalk.BY_NAME)
                .toList();
    }

    /** Some principals, whatever their names; one statement for 1,000. */
    List<Named> some(Collection<Long> ids) {
        return Parts.of(ids).stream()
                .flatMap(some ->
                        DirectoryRepository.named(Sql.of(DirectoryRepository.NAMED)
                                        .in("WHERE p.id", some)
                                        .query(entities))
                                .stream())
                .toList();
    }
}
