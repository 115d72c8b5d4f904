package org.stoachat.principal;

/**
 * What a group or a container is to be. In a change {@code null} leaves as it is.
 *
 * @param displayName 1 to 256 characters
 * @param location where the entry lies
 */
public record SetDraft(String displayName, Location location) {}
