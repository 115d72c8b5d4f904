package org.stoachat.delivery;

/**
 * What one user or one connection may do to a server.
 *
 * @param sessions connections that a user has at a time
 * @param framesASecond frames that a connection sends a second
 */
public record LiveLimits(int sessions, int framesASecond) {}
