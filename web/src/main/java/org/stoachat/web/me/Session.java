package org.stoachat.web.me;

import java.time.Instant;
import java.util.UUID;
import org.stoachat.principal.SessionSummary;

/**
 * A session of the user.
 *
 * @param device what the browser or program called itself
 * @param address where the sign-in came from
 * @param current whether the request belongs to it
 */
public record Session(
        UUID id, String device, String address, Instant createdAt, Instant seenAt, Instant expiresAt, boolean current) {

    static Session of(SessionSummary session, UUID currentId) {
        return new Session(
                session.id(),
                session.device(),
                session.address(),
                session.createdAt(),
                session.seenAt(),
                session.expiresAt(),
                session.id().equals(currentId));
    }
}
