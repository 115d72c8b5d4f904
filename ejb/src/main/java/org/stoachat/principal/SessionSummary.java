package org.stoachat.principal;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its user sees it.
 *
 * @param id public id
 * @param device what the browser or program called itself
 * @param address where the sign-in came from
 * @param seenAt last use, at most five minutes old
 */
public record SessionSummary(
        UUID id, String device, String address, Instant createdAt, Instant seenAt, Instant expiresAt) {}
