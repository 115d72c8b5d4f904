package org.stoachat.common;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in a list that shows the newest first: after the item of a time and a number.
 *
 * @param time of the item
 * @param id the number, which decides among equal times; the greater ones come first
 */
public record NewestFirst(Instant time, long id) {

    /**
     * The place that an opaque text stands for, or {@code null} for the beginning.
     *
     * @throws RejectedException {@code malformed} when it was not made here
     */
    public static NewestFirst parse(String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor == null) {
            return null;
        }
        try {
            return new NewestFirst(Instant.parse(cursor.key()), cursor.id());
        } catch (DateTimeException e) {
            throw RejectedException.field("cursor", "malformed", "This cursor was not made here.");
        }
    }

    /** The same place as a cursor. */
    public Cursor cursor() {
        return new Cursor(time.toString(), id);
    }

    /** Adds the condition that lets through what stands after a place; nothing for the beginning. */
    public static Sql after(Sql sql, String timeColumn, String idColumn, NewestFirst place) {
        if (place == null) {
            return sql;
        }
        return sql.add("AND " + timeColumn + " <=", InstantConverter.toColumn(place.time))
                .add("AND (" + timeColumn + " <", InstantConverter.toColumn(place.time))
                .add("OR " + idColumn + " <", place.id)
                .add(")");
    }
}
