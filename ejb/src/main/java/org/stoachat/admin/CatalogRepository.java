package org.stoachat.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/** Reads the lists of categories and rooms, one statement a list, whatever its length. */
@ApplicationScoped
class CatalogRepository {

    private static final String CATEGORIES =
            """
            SELECT c.public_id, c.name, c.description, c.invitations, c.file_upload, c.chat_history,
              (SELECT COUNT(*) FROM room r WHERE r.category_id = c.id AND r.removed_at IS NULL) AS room_count,
              (SELECT COUNT(*) FROM category_entry e WHERE e.category_id = c.id AND e.kind = N'allowed') AS allowed_count,
              (SELECT COUNT(*) FROM category_entry e WHERE e.category_id = c.id AND e.kind = N'denied') AS denied_count,
              (SELECT COUNT(*) FROM category_entry e WHERE e.category_id = c.id AND e.kind = N'creator') AS creator_count
            FROM category c
            """;

    private static final String ROOMS =
            """
            SELECT r.public_id, r.name, r.description, c.name, r.type, r.privacy, r.disabled,
              COALESCE(h.last_sequence - h.first_sequence + 1, 0) AS post_count,
              CASE WHEN h.last_change > 0 THEN h.changed_at END AS active_at
            FROM room r JOIN category c ON c.id = r.category_id LEFT JOIN room_head h ON h.room_id = r.id
            """;

    private static final String TOTALS =
            """
            SELECT
              (SELECT COUNT(*) FROM user_account),
              (SELECT COUNT(*) FROM user_account u JOIN principal p ON p.id = u.principal_id WHERE p.disabled = 1),
              (SELECT COUNT(*) FROM category WHERE removed_at IS NULL),
              (SELECT COUNT(*) FROM room WHERE removed_at IS NULL),
              (SELECT COUNT(*) FROM room WHERE removed_at IS NULL AND disabled = 1),
              (SELECT COALESCE(SUM(h.last_sequence - h.first_sequence + 1), 0)
                FROM room_head h JOIN room r ON r.id = h.room_id WHERE r.removed_at IS NULL)
            """;

    @PersistenceContext
    private EntityManager entities;

    DatabaseTotals totals() {
        Object[] row = Rows.first(entities.createNativeQuery(TOTALS)).orElseThrow();
        return new DatabaseTotals(
                Rows.number(row[0]),
                Rows.number(row[1]),
                Rows.number(row[2]),
                Rows.number(row[3]),
                Rows.number(row[4]),
                Rows.number(row[5]));
    }

    List<CategoryRow> categories(String text, Span<CategorySort> span) {
        Sql sql = Sql.of(CATEGORIES);
        where(sql, text);
        cut(sql, span.sort().expression(), span, "LOWER(c.name), c.id");
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new CategoryRow(
                        Uuids.fromColumn(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (Boolean) row[5],
                        Rows.number(row[6]),
                        Rows.number(row[7]),
                        Rows.number(row[8]),
                        Rows.number(row[9])))
                .toList();
    }

    long countCategories(String text) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM category c");
        where(sql, text);
        return count(sql);
    }

    List<CategoryName> categoryNames(int limit) {
        return Rows.of(entities.createNativeQuery(
                                "SELECT public_id, name FROM category WHERE removed_at IS NULL ORDER BY LOWER(name), id")
                        .setMaxResults(limit))
                .stream()
                .map(row -> new CategoryName(Uuids.fromColumn(row[0]), (String) row[1]))
                .toList();
    }

    List<RoomRow> rooms(RoomFilter filter, Span<RoomSort> span) {
        Sql sql = Sql.of(ROOMS);
        where(sql, filter);
        cut(sql, span.sort().expression(), span, "r.name_key, r.id");
        return Rows.of(sql.query(entities)).stream()
                .map(row -> new RoomRow(
                        Uuids.fromColumn(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        RoomType.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)),
                        Privacy.valueOf(((String) row[5]).toUpperCase(Locale.ROOT)),
                        (Boolean) row[6],
                        Rows.number(row[7]),
                        row[8] == null ? null : InstantConverter.fromColumn(row[8])))
                .toList();
    }

    long countRooms(RoomFilter filter) {
        Sql sql = Sql.of("SELECT COUNT(*) FROM room r JOIN category c ON c.id = r.category_id");
        where(sql, filter);
        return count(sql);
    }

    private static void where(Sql sql, String text) {
        sql.add("WHERE c.removed_at IS NULL");
        if (!text.isBlank()) {
            contains(sql, "LOWER(c.name)", "LOWER(c.description)", text);
        }
    }

    private static void where(Sql sql, RoomFilter filter) {
        sql.add("WHERE r.removed_at IS NULL");
        if (!filter.text().isBlank()) {
            contains(sql, "r.name_key", "LOWER(r.description)", filter.text());
        }
        if (filter.categoryId() != null) {
            sql.add("AND c.public_id =", filter.categoryId().toString());
        }
        if (filter.type() != null) {
            sql.add("AND r.type =", code(filter.type()));
        }
        if (filter.privacy() != null) {
            sql.add("AND r.privacy =", code(filter.privacy()));
        }
        if (filter.disabled() != null) {
            sql.add("AND r.disabled =", filter.disabled());
        }
    }

    private static void contains(Sql sql, String one, String other, String text) {
        sql.contains("AND (" + one, text).contains("OR " + other, text).add(")");
    }

    /** An order must name no column twice, which SQL Server refuses. */
    private static void cut(Sql sql, String sort, Span<?> span, String ties) {
        String order = sort + (span.descending() ? " DESC" : "");
        String rest = ties.startsWith(sort + ",") ? ties.substring(sort.length() + 2) : ties;
        sql.add("ORDER BY " + order + ", " + rest)
                .add("OFFSET", span.first())
                .add("ROWS FETCH NEXT", span.limit())
                .add("ROWS ONLY");
    }

    private long count(Sql sql) {
        return Rows.number(sql.query(entities).getSingleResult());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
