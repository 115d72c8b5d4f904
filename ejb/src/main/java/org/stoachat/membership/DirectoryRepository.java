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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.room.Privacy;

/**
 * Finds the rooms that a search lets through, in the order of names. What is bound as a list is cut into parts, since SQL
 * Server takes 2,100 values in a statement: the parts are searched one after the other and put together, so that a search
 * is right whatever the number of affiliations and categories. Usually there are two statements.
 */
@ApplicationScoped
class DirectoryRepository {

    /** Four lists of so many, and a few values more, are what SQL Server takes. */
    private static final int VALUES_A_LIST = 500;

    @PersistenceContext
    private EntityManager entities;

    /** Keys of the categories in whose scope somebody with these affiliations is (R-CAT-2). */
    Set<Long> categoriesInScope(Collection<Long> affiliations) {
        Set<Long> allowed = new HashSet<>();
        Set<Long> denied = new HashSet<>();
        for (List<Long> some : parts(affiliations)) {
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

    /** Places of rooms in the order of names, after a place in that order, at most so many. */
    List<Cursor> find(RoomSearch search, Cursor after, int limit) {
        List<List<UnaryOperator<Sql>>> choices = new ArrayList<>();
        choices.add(visibility(search));
        if (search.categories() != null) {
            choices.add(parts(search.categories()).stream()
                    .<UnaryOperator<Sql>>map(some -> sql -> sql.in("AND r.category_id", some))
                    .toList());
        }
        search.entered()
                .forEach(entered -> choices.add(parts(entered.principals()).stream()
                        .<UnaryOperator<Sql>>map(some -> sql -> entered(sql, entered.role(), some))
                        .toList()));
        TreeSet<Cursor> found = new TreeSet<>(Comparator.comparing(Cursor::key).thenComparing(Cursor::id));
        for (UnaryOperator<Sql> conditions : combinations(choices)) {
            Sql sql = conditions.apply(properties(
                    Sql.of("SELECT r.name_key, r.id FROM room r WHERE r.removed_at IS NULL"), search.query()));
            sql.after("r.name_key", "r.id", after).add("ORDER BY r.name_key, r.id");
            Rows.of(sql.query(entities).setMaxResults(limit))
                    .forEach(row -> found.add(new Cursor((String) row[0], Rows.number(row[1]))));
        }
        return found.stream().limit(limit).toList();
    }

    /** Open and closed rooms, and secret ones by the entries that show them. */
    private static List<UnaryOperator<Sql>> visibility(RoomSearch search) {
        if (search.secretFor() == null) {
            return List.of(sql -> sql);
        }
        List<UnaryOperator<Sql>> ways = new ArrayList<>();
        if (search.query().privacy() != Privacy.SECRET) {
            ways.add(sql -> sql.add("AND r.privacy <> N'secret'"));
        }
        if (search.query().privacy() == null || search.query().privacy() == Privacy.SECRET) {
            parts(search.secretFor())
                    .forEach(some -> ways.add(sql -> entered(sql.add("AND r.privacy = N'secret'"), null, some)));
        }
        return ways;
    }

    private static Sql entered(Sql sql, RoomRole role, List<Long> principals) {
        sql.add("AND r.id IN (SELECT o.room_id FROM room_role o").in("WHERE o.principal_id", principals);
        return (role == null ? sql : sql.add("AND o.role =", role.code())).add(")");
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

    /** One of each choice, in every way. */
    private static List<UnaryOperator<Sql>> combinations(List<List<UnaryOperator<Sql>>> choices) {
        Stream<UnaryOperator<Sql>> combined = Stream.of(sql -> sql);
        for (List<UnaryOperator<Sql>> choice : choices) {
            combined = combined.flatMap(
                    before -> choice.stream().map(one -> (UnaryOperator<Sql>) sql -> one.apply(before.apply(sql))));
        }
        return combined.toList();
    }

    private static List<List<Long>> parts(Collection<Long> ids) {
        return Parts.of(List.copyOf(ids), VALUES_A_LIST);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
