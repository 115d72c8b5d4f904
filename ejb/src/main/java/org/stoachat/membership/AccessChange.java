package org.stoachat.membership;

/**
 * One row of the log of changes of rights.
 *
 * @param number without gaps, in the order of the commits
 * @param roomId the one room concerned, or {@code null} for any
 * @param categoryId the one category concerned, or {@code null} for any
 * @param principalId the one principal concerned, or {@code null} for any
 */
public record AccessChange(long number, Long roomId, Long categoryId, Long principalId) {}
