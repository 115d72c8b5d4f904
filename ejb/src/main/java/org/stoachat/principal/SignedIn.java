package org.stoachat.principal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;

/**
 * Somebody who has signed in.
 *
 * @param caller who
 * @param sessionId public id of the session; {@code null} for Basic, which makes none
 * @param signInName the name that they sign in with
 * @param roles administrative roles, at most a minute old; for coarse doors alone
 * @param expiresAt when the session ends if it is not used
 */
public record SignedIn(
        Caller caller, UUID sessionId, String signInName, Set<AdministrativeRole> roles, Instant expiresAt) {

    /** A session that has just begun, with the token that opens it: 256 random bits, told once, kept nowhere. */
    public record New(String token, SignedIn signedIn) {}
}
