package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Cursor;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.principal.PrincipalName;

/**
 * Reads and writes the lists of categories; one statement for 1,000 principals. A change is drafted first: what comes
 * and what leaves stands marked beside the list, until the draft is kept or dropped in the same transaction.
 */
@ApplicationScoped
class ScopeRepository {

    static final String COMING = "coming";
    static final String LEAVING = "leaving";

    @PersistenceContext
    private EntityManager entities;

    /** An entry of a list. */
    record Entry(long principalId, String displayKey, PrincipalName principal, Instant addedAt) {

        /** Where it stands in the order of display names. */
        Cursor place() {
            return new Cursor(displayKey, principalId);
        }
    }

    List<Entry> entries(long categoryId, CategoryList list, String text, Cursor after, int limit) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, e.added_at, p.public_id, p.display_name, p.kind")
                .add("FROM category_entry e JOIN principal p ON p.id = e.principal_id")
                .add("WHERE e.category_id =", categoryId)
                .add("AND e.kind =", list.kind());
        if (!text.isEmpty()) {
            sql.contains("AND p.display_key", text);
        }
        sql.after("p.display_key", "p.id", after).add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Entry(
                        Rows.number(row[0]),
                        (String) row[1],
                        EligibleRepository.name(row, 3),
                        InstantConverter.fromColumn(row[2])))
                .toList();
    }

    /** Those of some principals who are in scope now. */
    Set<Long> inScope(long categoryId, Collection<Long> principalIds) {
        Set<Long> found = new HashSet<>();
        for (List<Long> some : Parts.of(principalIds)) {
            Sql sql = Sql.of("SELECT p.id FROM principal p").in("WHERE p.id", some);
            ScopeCondition.inScope(sql.add("AND"), categoryId);
            Rows.column(sql.query(entities)).forEach(id -> found.add(Rows.number(id)));
        }
        return found;
    }

    /** Those of some principals who are in a list. */
    Set<Long> listed(long categoryId, CategoryList list, Collection<Long> principalIds) {
        Set<Long> found = new HashSet<>();
        for (List<Long> some : Parts.of(principalIds)) {
            Sql sql = Sql.of("SELECT principal_id FROM category_entry WHERE category_id =", categoryId)
                    .add("AND kind =", list.kind())
                    .in("AND principal_id", some);
            Rows.column(sql.query(entities)).forEach(id -> found.add(Rows.number(id)));
        }
        return found;
    }

    /** Marks who comes into a list and who leaves it. */
    void draft(long categoryId, CategoryList list, Collection<Long> coming, Collection<Long> leaving, long by) {
        for (List<Long> some : Parts.of(coming)) {
            Sql.of(
                            "INSERT INTO category_entry (category_id, kind, principal_id, added_by, added_at) SELECT",
                            categoryId)
                    .add(", N'" + COMING + "', p.id,", by)
                    .add(",", InstantConverter.toColumn(Instant.now()))
                    .in("FROM principal p WHERE p.id", some)
                    .query(entities)
                    .executeUpdate();
        }
        for (List<Long> some : Parts.of(leaving)) {
            Sql.of("UPDATE category_entry SET kind = N'" + LEAVING + "' WHERE category_id =", categoryId)
                    .add("AND kind =", list.kind())
                    .in("AND principal_id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    /** Makes the list what was drafted. */
    void keep(long categoryId, CategoryList list) {
        settle(categoryId, list, COMING, LEAVING);
    }

    /** Leaves the list as it was before the draft. */
    void drop(long categoryId, CategoryList list) {
        settle(categoryId, list, LEAVING, COMING);
    }

    private void settle(long categoryId, CategoryList list, String staying, String going) {
        Sql.of("UPDATE category_entry SET kind =", list.kind())
                .add("WHERE category_id =", categoryId)
                .add("AND kind =", staying)
                .query(entities)
                .executeUpdate();
        Sql.of("DELETE FROM category_entry WHERE category_id =", categoryId)
                .add("AND kind =", going)
                .query(entities)
                .executeUpdate();
    }
}
