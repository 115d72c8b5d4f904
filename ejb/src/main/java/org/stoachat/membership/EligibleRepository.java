package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stoachat.category.ScopeCondition;
import org.stoachat.common.Cursor;
import org.stoachat.common.IdSet;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.Reach;
import org.stoachat.principal.Reaches;
import org.stoachat.principal.Reaches.Candidate;

/**
 * Finds who is in scope of a category, by display name. Where few are allowed, they are collected; where many are,
 * everybody is walked in the order of names, some at a time, until the page is full: most of them are in scope. Who
 * is denied is judged by what the denied entries reach, since asking the database for each costs a hundred times as much.
 */
@ApplicationScoped
class EligibleRepository {

    private static final int FEW = 5_000;
    private static final int AT_ONCE = 250;

    /** Written so that H2 asks it after the name, which stands in the index: it needs the whole row. */
    private static final String NOT_DISABLED =
            "AND NOT EXISTS (SELECT 1 FROM principal d WHERE d.id = p.id AND d.disabled = 1)";

    private static final Comparator<Eligible> BY_NAME = Comparator.comparing(Eligible::displayKey)
            .thenComparing(one -> one.candidate().id());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RightsRepository rights;

    @Inject
    private Reaches reaches;

    /** Somebody in scope. */
    record Eligible(Candidate candidate, String displayKey, PrincipalName name) {

        /** Where they stand in the order of display names. */
        Cursor place() {
            return new Cursor(displayKey, candidate.id());
        }
    }

    /**
     * Principals in scope that are not disabled.
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param after where the page before ended, or {@code null}
     */
    List<Eligible> find(long categoryId, String text, Cursor after, int limit) {
        Sql count = ScopeCondition.countEntered(categoryId, FEW + 1, "allowed");
        boolean few = Rows.number(count.query(entities).getSingleResult()) <= FEW;
        CategoryScope scope = rights.scopes(List.of(categoryId)).get(categoryId);
        return few ? collected(categoryId, scope.denied(), text, after, limit) : walked(scope, text, after, limit);
    }

    private List<Eligible> collected(long categoryId, IdSet denied, String text, Cursor after, int limit) {
        Sql sql = ScopeCondition.everybodyEntered(matching(text, after).add("AND p.id IN"), categoryId, "allowed");
        List<Eligible> candidates =
                read(sql.query(entities)).stream().sorted(BY_NAME).toList();
        Reach reach = reaches.of(denied);
        List<Eligible> found = new ArrayList<>();
        for (List<Eligible> some : Parts.of(candidates, AT_ONCE)) {
            if (found.size() < limit) {
                found.addAll(fit(reach, some, entries -> !entries.meets(denied)));
            }
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Eligible> walked(CategoryScope scope, String text, Cursor after, int limit) {
        Reach reach = reaches.of(
                Stream.concat(scope.allowed().stream(), scope.denied().stream()).toList());
        List<Eligible> found = new ArrayList<>();
        Cursor place = after;
        boolean more = true;
        while (more && found.size() < limit) {
            Sql sql = matching(text, place).add("ORDER BY p.display_key, p.id");
            List<Eligible> candidates = read(sql.query(entities).setMaxResults(AT_ONCE));
            found.addAll(fit(reach, candidates, scope::covers));
            more = candidates.size() == AT_ONCE;
            place = more ? candidates.get(candidates.size() - 1).place() : place;
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Those of some principals whose entries in the lists of the category fit. */
    private List<Eligible> fit(Reach reach, List<Eligible> candidates, Predicate<IdSet> fitting) {
        Map<Long, IdSet> entries = reaches.entries(
                reach, candidates.stream().map(Eligible::candidate).toList());
        return candidates.stream()
                .filter(one -> fitting.test(entries.get(one.candidate().id())))
                .toList();
    }

    private static Sql matching(String text, Cursor after) {
        Sql sql = Sql.of("SELECT p.id, p.container_id, p.display_key, p.public_id, p.display_name, p.kind")
                .add("FROM principal p WHERE 1 = 1");
        if (!text.isEmpty()) {
            sql.contains("AND p.display_key", text);
        }
        if (after != null) {
            sql.add("AND p.display_key >=", after.key()); // a range of the index, which the next condition is not
        }
        return sql.after("p.display_key", "p.id", after).add(NOT_DISABLED);
    }

    private static List<Eligible> read(Query query) {
        return Rows.of(query).stream()
                .map(row -> new Eligible(
                        new Candidate(Rows.number(row[0]), Rows.numberOrNull(row[1])), (String) row[2], name(row, 3)))
                .toList();
    }

    /** A principal of three columns of a row: public id, display name and kind. */
    static PrincipalName name(Object[] row, int from) {
        return PrincipalName.of(
                Uuids.fromColumn(row[from]), (String) row[from + 1], PrincipalKind.of((String) row[from + 2]));
    }
}
