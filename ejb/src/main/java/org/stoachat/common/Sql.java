package org.stoachat.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A native statement put together of fixed text and bound values. Text never comes from outside. SQL Server takes at
 * most 2,100 values in one statement: whoever binds lists keeps them below that.
 */
public final class Sql {

    private static final int MOST_PADDED = 256;
    private static final Pattern PLACE = Pattern.compile("\\?\\d+");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Begins a statement. */
    public static Sql of(String text) {
        return new Sql().add(text);
    }

    /** Begins a statement with fixed text followed by a bound value. */
    public static Sql of(String text, Object value) {
        return new Sql().add(text, value);
    }

    /** Adds fixed text, on a line of its own. */
    public Sql add(String more) {
        text.append(more).append('\n');
        return this;
    }

    /** Adds fixed text followed by a bound value. */
    public Sql add(String more, Object value) {
        text.append(more).append(' ');
        bind(value);
        text.append('\n');
        return this;
    }

    /**
     * Adds fixed text followed by a list of bound values in brackets; an empty list matches nothing. Short lists are
     * filled up with their last value, so that lists of many lengths make few texts and the databases know their plans.
     */
    public Sql in(String more, Collection<?> list) {
        text.append(more).append(" IN (");
        if (list.isEmpty()) {
            text.append("NULL");
        }
        String separator = "";
        Object last = null;
        for (Object value : list) {
            text.append(separator);
            bind(value);
            separator = ", ";
            last = value;
        }
        for (int i = list.size(); i < padded(list.size()); i++) {
            text.append(separator);
            bind(last);
        }
        text.append(")\n");
        return this;
    }

    /**
     * Adds fixed text followed by a table of bound rows, with a name and names of its columns. Short tables are filled up
     * with rows of nulls, which no join finds.
     *
     * @param types of the columns, as in a {@code CAST}
     */
    public Sql table(String more, List<String> types, List<List<Object>> rows, String name) {
        List<Object> nothing = Collections.nCopies(types.size(), null);
        text.append(more).append(" (VALUES ");
        String separator = "";
        for (int i = 0; i < padded(rows.size()); i++) {
            text.append(separator);
            row(types, i < rows.size() ? rows.get(i) : nothing);
            separator = ", ";
        }
        text.append(") AS ").append(name).append('\n');
        return this;
    }

    private void row(List<String> types, List<Object> values) {
        String separator = "(";
        for (int i = 0; i < types.size(); i++) {
            text.append(separator).append("CAST(");
            bind(values.get(i));
            text.append(" AS ").append(types.get(i)).append(')');
            separator = ", ";
        }
        text.append(')');
    }

    private static int padded(int size) {
        return size < 2 || size > MOST_PADDED ? size : Integer.highestOneBit(size - 1) << 1;
    }

    /** Adds the condition that lets through what stands after a place in the order of two columns; nothing for none. */
    public Sql after(String keyColumn, String idColumn, Cursor place) {
        if (place == null) {
            return this;
        }
        return add("AND (" + keyColumn + " >", place.key())
                .add("OR (" + keyColumn + " =", place.key())
                .add("AND " + idColumn + " >", place.id())
                .add("))");
    }

    /** Adds fixed text that ends in the name of a folded column, which has to contain a text that is taken as it is. */
    public Sql contains(String more, String part) {
        return add(more + " LIKE", "%" + Folding.key(part).replaceAll("[!%_\\[]", "!$0") + "%")
                .add("ESCAPE N'!'");
    }

    private void bind(Object value) {
        values.add(value);
        text.append('?').append(values.size());
    }

    /** The query with its values. */
    public Query query(EntityManager entities) {
        Query query = entities.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** The rows of the query, in the transaction that is under way. Costs little even where many values are bound. */
    public List<Object[]> rows(EntityManager entities) {
        Connection connection = entities.unwrap(Connection.class);
        String statement = PLACE.matcher(text).replaceAll("?");
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.size(); i++) {
                prepared.setObject(i + 1, toColumn(values.get(i)));
            }
            try (ResultSet result = prepared.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<Object[]> rows(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<Object[]> rows = new ArrayList<>();
        while (result.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                Object value = result.getObject(i + 1);
                row[i] = value instanceof Clob ? result.getString(i + 1) : value;
            }
            rows.add(row);
        }
        return rows;
    }

    /** Runs one statement, whose values stand as {@code ?}, for many rows of values. */
    public static void batch(EntityManager entities, String statement, List<List<Object>> rows) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (List<Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    prepared.setObject(i + 1, toColumn(row.get(i)));
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Object toColumn(Object value) {
        if (value instanceof Instant instant) {
            return InstantConverter.toColumn(instant);
        }
        return value instanceof UUID ? value.toString() : value;
    }
}
