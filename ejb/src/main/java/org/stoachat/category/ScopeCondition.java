package org.stoachat.category;

import java.util.List;
import org.stoachat.common.Sql;

/**
 * Conditions of statements about who is entered in the lists of a category, by themselves or through an affiliation
 * (R-CAT-2): in scope is who is entered as allowed and not as denied. Affiliations are looked up where they stand,
 * through indexes, so that no statement is bound to their number. Kinds of entries are fixed words, never from outside.
 */
public final class ScopeCondition {

    /**
     * A way from the principal {@code p} up to affiliations.
     *
     * @param tables with the condition that leads there
     * @param affiliation the column that has them
     */
    private record Way(String tables, String affiliation) {}

    /** To itself; from a set to the sets around it; to containers; to groups. */
    private static final List<Way> WAYS_UP = List.of(
            new Way("principal u WHERE u.id = p.id", "u.id"),
            new Way("set_closure s WHERE s.inner_id = p.id", "s.outer_id"),
            new Way("set_closure s WHERE s.inner_id = p.container_id", "s.outer_id"),
            new Way(
                    "group_member m JOIN set_closure s ON s.inner_id = m.group_id WHERE m.member_id = p.id",
                    "s.outer_id"));

    /** The same ways from an entry down. */
    private static final List<String> WAYS_DOWN = List.of(
            "e.principal_id AS id FROM category_entry e",
            "s.inner_id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id",
            """
            q.id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id
            JOIN principal q ON q.container_id = s.inner_id""",
            """
            m.member_id FROM category_entry e JOIN set_closure s ON s.outer_id = e.principal_id
            JOIN group_member m ON m.group_id = s.inner_id""");

    /** Begins a list of several ways: H2 reads a bare union anew for every row that it is compared with. */
    private static final String UNION_READ_ONCE = "(SELECT y.id FROM (";

    private ScopeCondition() {}

    /**
     * Adds the condition that the principal of the row {@code p} is entered in a category. Most lists are empty, which is
     * asked first. The entry is looked for last and by its whole key: a category may have thousands of entries, a
     * principal some hundred affiliations.
     */
    private static Sql entered(Sql sql, long categoryId, String kind) {
        sql.add("(EXISTS (SELECT 1 FROM category_entry e WHERE " + is(kind) + " AND e.category_id =", categoryId)
                .add(") AND");
        ways(sql, categoryId, kind);
        return sql.add(")");
    }

    private static void ways(Sql sql, long categoryId, String kind) {
        String separator = "(";
        for (Way way : WAYS_UP) {
            sql.add(separator + "EXISTS (SELECT 1 FROM " + way.tables())
                    .add("AND EXISTS (SELECT 1 FROM category_entry e WHERE " + is(kind))
                    .add("AND e.principal_id = " + way.affiliation() + " AND e.category_id =", categoryId)
                    .add("))");
            separator = "OR ";
        }
        sql.add(")");
    }

    /** Adds the condition that the principal of the row {@code p} is in scope of a category. */
    public static Sql inScope(Sql sql, long categoryId) {
        entered(sql, categoryId, "allowed");
        return entered(sql.add("AND NOT"), categoryId, "denied");
    }

    /** Adds the list of the keys of those who are entered in a category, for a condition {@code IN}. */
    public static Sql everybodyEntered(Sql sql, long categoryId, String kind) {
        String separator = UNION_READ_ONCE;
        for (String way : WAYS_DOWN) {
            sql.add(separator + "SELECT " + way + " WHERE " + is(kind) + " AND e.category_id =", categoryId);
            separator = "UNION ALL ";
        }
        return sql.add(") y)");
    }

    /**
     * A statement that counts those who are entered in a category as often as they are, up to a number for each way:
     * enough to tell whether they are few.
     */
    public static Sql countEntered(long categoryId, int most, String kind) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM (");
        String separator = "";
        for (String way : WAYS_DOWN) {
            sql.add(separator + "SELECT 1 AS one FROM (SELECT TOP " + most + " " + way + " WHERE " + is(kind))
                    .add("AND e.category_id =", categoryId)
                    .add(") w");
            separator = "UNION ALL ";
        }
        return sql.add(") x");
    }

    /** Adds the list of the keys of the categories in which a principal is entered, for a condition {@code IN}. */
    static Sql categoriesEntered(Sql sql, long principalId, String kind) {
        sql.add("(SELECT e.category_id FROM category_entry e WHERE " + is(kind) + " AND e.principal_id IN");
        String separator = UNION_READ_ONCE;
        for (Way way : WAYS_UP) {
            sql.add(
                    separator + "SELECT " + way.affiliation() + " AS id FROM principal p, " + way.tables()
                            + " AND p.id =",
                    principalId);
            separator = "UNION ALL ";
        }
        return sql.add(") y))");
    }

    private static String is(String kind) {
        return "e.kind = N'" + kind + "'";
    }
}
