package org.stoachat.post;

/**
 * What a purge did.
 *
 * @param first sequence of the first post that is left, or that will come
 * @param change number of the change, the newest one when nothing was there to purge
 */
public record Purge(long first, long change) {}
