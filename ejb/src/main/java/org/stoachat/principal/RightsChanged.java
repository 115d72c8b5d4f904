package org.stoachat.principal;

/**
 * Something that rights depend on has changed in this transaction. Fired synchronously by whoever changes it; the log of
 * changes of rights gives it its number (R-CAT-8).
 *
 * @param kind what changed, for people who read the log, such as {@code room-role}
 * @param roomId the one room concerned, or {@code null} for any
 * @param categoryId the one category concerned, or {@code null} for any
 * @param principalId the one principal concerned, or {@code null} for any
 */
public record RightsChanged(String kind, Long roomId, Long categoryId, Long principalId) {}
