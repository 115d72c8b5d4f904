package org.stoachat.admin;

import java.time.Instant;

/**
 * The figures of one moment on this server.
 *
 * @param at when they were taken
 * @param postsAMinute posts and changes of posts that were committed here in the 60 seconds before
 * @param sessions live sessions
 */
public record FigureSample(Instant at, long postsAMinute, int sessions) {}
