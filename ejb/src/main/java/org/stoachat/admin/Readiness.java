package org.stoachat.admin;

/**
 * Whether this server can serve.
 *
 * @param database whether a query was answered
 * @param broker whether the broker takes messages; without it delivery runs by polling, slower but complete
 * @param migrated whether the schema is the one that this version needs
 */
public record Readiness(boolean database, boolean broker, boolean migrated) {}
