package org.stoachat.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A native statement put together of fixed text and bound values. Text never comes from outside. SQL Server takes at
 * most 2,100 values in one statement: whoever binds lists keeps them below that.
 */
public final class Sql {

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

    /** Adds fixed text followed by a list of bound values in brackets; an empty list matches nothing. */
    public Sql in(String more, Collection<?> list) {
        text.append(more).append(" IN (");
        if (list.isEmpty()) {
            text.append("NULL");
        }
        String separator = "";
        for (Object value : list) {
            text.append(separator);
            bind(value);
            separator = ", ";
        }
        text.append(")\n");
        return this;
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
}
