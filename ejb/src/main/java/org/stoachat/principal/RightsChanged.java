package org.stoachat.principal;

/**
 * Something that rights depend on has changed in this transaction. Fired synchronously by whoever changes it; the log of
 * changes of rights gives it its number (R-CAT-8).
 *
 * @param kind what changed, such as {@code room-role}; it narrows what may be other than before
 * @param roomId the one room concerned, or {@code null} for any
 * @param categoryId the one category concerned, or {@code null} for any
 * @param principalId the one principal concerned, or {@code null} for any
 */
public record RightsChanged(String kind, Long roomId, Long categoryId, Long principalId) {

    /** The kind of a change after which a set lies in other sets than before, but has the members that it had. */
    public static final String NESTING = "nesting";
}
