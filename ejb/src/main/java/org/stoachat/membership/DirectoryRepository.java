package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.common.Cursor;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.room.Privacy;

/**
 * Finds the rooms that a search lets through, in the order of names: one statement for open and closed rooms, which reads
 * a narrow index in that order until the page is full, and one for the secret rooms whose lists name the caller. Keys are
 * written into the statements as the numbers they are, since a list of bound values is bounded and compared one by one;
 * longer lists are cut into parts, whose results are put together.
 */
@ApplicationScoped
class DirectoryRepository {

    private static final int BOUND_AT_ONCE = 1_000;
    private static final int WRITTEN_AT_ONCE = 2_000;

    @PersistenceContext
    private EntityManager entities;

    /** Keys of the categories in whose scope somebody with these affiliations is (R-CAT-2). */
    Set<Long> categoriesInScope(Collection<Long> affiliations) {
        Set<Long> allowed = new HashSet<>();
        Set<Long> denied = new HashSet<>();
        for (List<Long> some : Parts.of(List.copyOf(affiliations), BOUND_AT_ONCE)) {
            Sql sql = Sql.of("SELECT category_id, kind FROM category_entry WHERE kind IN (N'allowed', N'denied')")
                    .in("AND principal_id", some);
            for (Object[] row : Rows.of(sql.query(entities))) {
                (row[1].equals("allowed") ? allowed : denied).add(Rows.number(row[0]));
            }
        }
        allowed.removeAll(denied);
        return allowed;
    }

    Optional<Long> findCategory(UUID id) {
        return Rows.column(Sql.of("SELECT id FROM category WHERE public_id =", id.toString())
                        .query(entities))
                .stream()
                .findFirst()
                .map(Rows::number);
    }

    /**
     * Keys of the rooms in which one of some principals is entered.
     *
     * @param role for which role, or {@code null} for any
     */
    Set<Long> roomsWith(RoomRole role, Collection<Long> principals) {
        Set<Long> rooms = new HashSet<>();
        for (List<Long> some : Parts.of(List.copyOf(principals), BOUND_AT_ONCE)) {
            Sql sql = Sql.of("SELECT DISTINCT room_id FROM room_role").in("WHERE principal_id", some);
            if (role != null) {
                sql.add("AND role =", role.code());
            }
            Rows.column(sql.query(entities)).forEach(id -> rooms.add(Rows.number(id)));
        }
        return rooms;
    }

    /** Places of rooms in the order of names, after a place in that order, at most so many. */
    List<Cursor> find(RoomSearch search, Cursor after, int limit) {
        TreeSet<Cursor> found = new TreeSet<>(Comparator.comparing(Cursor::key).thenComparing(Cursor::id));
        for (String visible : visibility(search)) {
            for (String category : conditions("r.category_id + 0", search.categories())) {
                for (String room : conditions("r.id", search.among())) {
                    found.addAll(find(search.query(), visible + category + room, after, limit));
                }
            }
        }
        return found.stream().limit(limit).toList();
    }

    private List<Cursor> find(RoomQuery query, String conditions, Cursor after, int limit) {
        Sql sql = properties(
                Sql.of("SELECT r.name_key, r.id FROM room r WHERE r.removed_at IS NULL")
                        .add(conditions),
                query);
        if (after != null) {
            sql.add("AND r.name_key >=", after.key());
        }
        sql.after("r.name_key", "r.id", after).add("ORDER BY r.name_key, r.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Cursor((String) row[0], Rows.number(row[1])))
                .toList();
    }

    /** Open and closed rooms, and secret ones by their keys. */
    private static List<String> visibility(RoomSearch search) {
        if (search.secret() == null) {
            return List.of("");
        }
        List<String> ways = new ArrayList<>();
        if (search.query().privacy() != Privacy.SECRET) {
            ways.add("AND r.privacy <> N'secret' ");
        }
        if (search.query().privacy() == null || search.query().privacy() == Privacy.SECRET) {
            conditions("r.id", search.secret()).forEach(shown -> ways.add("AND r.privacy = N'secret' " + shown));
        }
        return ways;
    }

    /**
     * Conditions that together let some keys through; one that lets everything through for {@code null}. A column with
     * {@code + 0} is looked at in every row instead of being searched for: a category has more rooms than a page, and
     * the order of names would be lost.
     */
    private static List<String> conditions(String column, Set<Long> keys) {
        if (keys == null) {
            return List.of("");
        }
        return Parts.of(List.copyOf(keys), WRITTEN_AT_ONCE).stream()
                .map(some -> some.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "AND " + column + " IN (", ") ")))
                .toList();
    }

    private static Sql properties(Sql sql, RoomQuery query) {
        if (!query.text().isBlank()) {
            sql.contains("AND (r.name_key", query.text());
            if (query.inDescription()) {
                sql.contains("OR LOWER(r.description)", query.text());
            }
            sql.add(")");
        }
        if (query.privacy() != null) {
            sql.add("AND r.privacy =", code(query.privacy()));
        }
        if (query.type() != null) {
            sql.add("AND r.type =", code(query.type()));
        }
        if (query.disabled() != null) {
            sql.add("AND r.disabled =", query.disabled());
        }
        if (query.invitations() != null) {
            sql.add("AND r.invitations =", code(query.invitations()));
        }
        if (query.addInId() != null) {
            sql.add(
                            "AND r.add_in_id = (SELECT a.id FROM add_in a WHERE a.public_id =",
                            query.addInId().toString())
                    .add(")");
        }
        return sql;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
