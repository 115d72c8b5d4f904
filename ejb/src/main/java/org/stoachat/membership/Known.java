package org.stoachat.membership;

/**
 * Something that was read from the database.
 *
 * @param at the number of the log that it is at least as new as
 */
record Known<T>(T value, long at) {}
