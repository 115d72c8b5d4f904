package org.stoachat.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor of the following page, or {@code null} on the last one
 */
public record Page<T>(List<T> items, String next) {}
