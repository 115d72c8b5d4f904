package org.stoachat.principal;

import java.util.UUID;

/**
 * A principal as those see it who may look it up.
 *
 * @param type {@code user}, {@code group} or {@code container}
 * @param signInName of a user, else {@code null}
 * @param mail of a user who has one, else {@code null}
 * @param disabled whether the user is shut out
 */
public record PrincipalSummary(
        UUID id, String type, String displayName, String signInName, String mail, boolean disabled) {

    static PrincipalSummary of(PrincipalDetails principal) {
        return new PrincipalSummary(
                principal.id(),
                principal.type(),
                principal.displayName(),
                principal.signInName(),
                principal.mail(),
                principal.disabled());
    }
}
