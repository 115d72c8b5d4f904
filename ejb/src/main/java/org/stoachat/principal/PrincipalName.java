package org.stoachat.principal;

import java.util.UUID;

/**
 * A principal as it is named to people and programs.
 *
 * @param type {@code user}, {@code group} or {@code container}
 */
public record PrincipalName(UUID id, String type, String displayName) {

    /** The name of a principal of a kind. */
    public static PrincipalName of(UUID id, String displayName, PrincipalKind kind) {
        return new PrincipalName(id, kind.code(), displayName);
    }

    /** How a principal is named. */
    public static PrincipalName of(PrincipalRef principal) {
        return of(principal.id(), principal.displayName(), principal.kind());
    }
}
