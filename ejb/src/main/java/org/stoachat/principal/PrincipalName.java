package org.stoachat.principal;

import java.util.UUID;

/**
 * A principal as it is named to people and programs.
 *
 * @param type {@code user}, {@code group} or {@code container}
 */
public record PrincipalName(UUID id, String type, String displayName) {

    /** How a principal is named. */
    public static PrincipalName of(PrincipalRef principal) {
        return new PrincipalName(principal.id(), principal.kind().code(), principal.displayName());
    }
}
