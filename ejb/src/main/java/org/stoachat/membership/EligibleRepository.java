package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;

/**
 * Finds who is in scope of a category, by display name. Two statements: where few are allowed, they are read and sorted
 * here; where many are, everybody is looked at in the order of names until the page is full.
 */
@ApplicationScoped
class EligibleRepository {

    private static final int FEW = 5_000;

    /** Written so that H2 asks it after the name, which stands in the index: it needs the whole row. */
    private static final String NOT_DISABLED =
            "AND NOT EXISTS (SELECT 1 FROM principal d WHERE d.id = p.id AND d.disabled = 1)";

    private static final Comparator<Eligible> BY_NAME =
            Comparator.comparing(Eligible::displayKey).thenComparing(Eligible::internalId);

    @PersistenceContext
    private EntityManager entities;

    /** Somebody in scope. */
    record Eligible(long internalId, String displayKey, PrincipalName name) {

        /** Where they stand in the order of display names. */
        Cursor place() {
            return new Cursor(displayKey, internalId);
        }
    }

    /**
     * Principals in scope that are not disabled.
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param after where the page before ended, or {@code null}
     */
    List<Eligible> find(long categoryId, String text, Cursor after, int limit) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, p.public_id, p.display_name, p.kind FROM principal p")
                .add("WHERE 1 = 1");
        if (!text.isEmpty()) {
            sql.contains("AND p.display_key", text);
        }
        sql.after("p.display_key", "p.id", after).add(NOT_DISABLED);
        Sql count = ScopeCondition.countEntered(categoryId, FEW + 1, "allowed");
        if (Rows.number(count.query(entities).getSingleResult()) > FEW) {
            ScopeCondition.inScope(sql.add("AND"), categoryId).add("ORDER BY p.display_key, p.id");
            return read(sql.query(entities).setMaxResults(limit));
        }
        ScopeCondition.everybodyEntered(sql.add("AND p.id IN"), categoryId, "allowed");
        ScopeCondition.entered(sql.add("AND NOT"), categoryId, "denied");
        return read(sql.query(entities)).stream().sorted(BY_NAME).limit(limit).toList();
    }

    private static List<Eligible> read(Query query) {
        return Rows.of(query).stream()
                .map(row -> new Eligible(Rows.number(row[0]), (String) row[1], name(row, 2)))
                .toList();
    }

    /** A principal of three columns of a row: public id, display name and kind. */
    static PrincipalName name(Object[] row, int from) {
        return PrincipalName.of(
                Uuids.fromColumn(row[from]), (String) row[from + 1], PrincipalKind.of((String) row[from + 2]));
    }
}
