package org.stoachat.category;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.common.Sql;

/**
 * Conditions of statements about who is entered in the lists of a category, by themselves or through an affiliation
 * (R-CAT-2): in scope is who is entered as allowed and not as denied. Affiliations are looked up where they stand,
 * through indexes, so that no statement is bound to their number. Kinds of entries are fixed words, never from outside.
 */
public final class ScopeCondition {

    /** From a principal up to an entry: its own; a set's and its container's; those of its groups. */
    private static final List<String> WAYS_UP = List.of(
            "category_entry e WHERE e.principal_id = p.id",
            "set_closure s JOIN category_entry e ON e.principal_id = s.outer_id WHERE s.inner_id = p.id",
            "set_closure s JOIN category_entry e ON e.principal_id = s.outer_id WHERE s.inner_id = p.container_id",
            """
            group_member m JOIN set_closure s ON s.inner_id = m.group_id
            JOIN category_entry e ON e.principal_id = s.outer_id WHERE m.member_id = p.id""");

    /** The same ways down. */
    private static final List<String> WAYS_DOWN = List.of(
            "e.principal_id AS id FROM category_entry e",
            "s.inner_id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id",
            """
            q.id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id
            JOIN principal q ON q.container_id = s.inner_id""",
            """
            m.member_id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id
            JOIN group_member m ON m.group_id = s.inner_id""");

    private ScopeCondition() {}

    /** Adds the condition that the principal of the row {@code p} is entered in a category. */
    public static Sql entered(Sql sql, long categoryId, String... kinds) {
        String separator = "(";
        for (String way : WAYS_UP) {
            sql.add(
                            separator + "EXISTS (SELECT 1 FROM " + way + " AND " + kinds(kinds)
                                    + " AND e.category_id =",
                            categoryId)
                    .add(")");
            separator = "OR ";
        }
        return sql.add(")");
    }

    /** Adds the condition that the principal of the row {@code p} is in scope of a category. */
    public static Sql inScope(Sql sql, long categoryId) {
        entered(sql, categoryId, "allowed");
        return entered(sql.add("AND NOT"), categoryId, "denied");
    }

    /** Adds the list of the keys of those who are entered in a category, for a condition {@code IN}. */
    public static Sql everybodyEntered(Sql sql, long categoryId, String... kinds) {
        String separator = "(";
        for (String way : WAYS_DOWN) {
            sql.add(separator + "SELECT " + way + " WHERE " + kinds(kinds) + " AND e.category_id =", categoryId);
            separator = "UNION ALL ";
        }
        return sql.add(")");
    }

    /**
     * A statement that counts those who are entered in a category as often as they are, up to a number for each way:
     * enough to tell whether they are few.
     */
    public static Sql countEntered(long categoryId, int most, String... kinds) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM (");
        String separator = "";
        for (String way : WAYS_DOWN) {
            sql.add(separator + "SELECT 1 AS one FROM (SELECT TOP " + most + " " + way + " WHERE " + kinds(kinds))
                    .add("AND e.category_id =", categoryId)
                    .add(") w");
            separator = "UNION ALL ";
        }
        return sql.add(") x");
    }

    /** Adds the list of the keys of the categories in which a principal is entered, for a condition {@code IN}. */
    static Sql categoriesEntered(Sql sql, long principalId, String... kinds) {
        String separator = "(";
        for (String way : WAYS_UP) {
            sql.add(
                    separator + "SELECT e.category_id FROM principal p, " + way + " AND " + kinds(kinds)
                            + " AND p.id =",
                    principalId);
            separator = "UNION ALL ";
        }
        return sql.add(")");
    }

    private static String kinds(String... kinds) {
        return Stream.of(kinds).map(kind -> "N'" + kind + "'").collect(Collectors.joining(", ", "e.kind IN (", ")"));
    }
}
