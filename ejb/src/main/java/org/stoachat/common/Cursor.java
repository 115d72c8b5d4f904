package org.stoachat.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A place in a list that is ordered by a text and a number: after the item that has both.
 *
 * @param key the text, such as a folded name
 * @param id the number, which decides among equal texts
 */
public record Cursor(String key, long id) {

    /** The longest list that is given out at once. */
    public static final int LARGEST_PAGE = 500;

    /**
     * The place that an opaque text stands for, or {@code null} for the beginning.
     *
     * @throws RejectedException {@code malformed} when it was not made here
     */
    public static Cursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = decoded.indexOf(' ');
            return new Cursor(decoded.substring(blank + 1), Long.parseLong(decoded.substring(0, blank)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw RejectedException.field("cursor", "malformed", "This cursor was not made here.");
        }
    }

    /**
     * The limit of a list.
     *
     * @throws RejectedException {@code out-of-range} unless it is 1 to {@value #LARGEST_PAGE}
     */
    public static int limit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw RejectedException.field("limit", "out-of-range", "The limit is 1 to " + LARGEST_PAGE + ".");
        }
        return limit;
    }

    /**
     * Makes a page of what was read with a limit of one more than asked for, which tells whether there is a next page.
     *
     * @param place where an item stands in the order
     * @param shown what becomes of an item
     */
    public static <T, R> Page<R> page(List<T> readOneMore, int limit, Function<T, Cursor> place, Function<T, R> shown) {
        List<T> items = readOneMore.subList(0, Math.min(limit, readOneMore.size()));
        String next =
                readOneMore.size() > limit ? place.apply(items.get(limit - 1)).text() : null;
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /** The opaque text that {@link #parse} understands. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
