package org.stoachat.principal;

import java.util.List;
import java.util.UUID;

/**
 * An affiliation of a principal and how it comes.
 *
 * @param type {@code user}, {@code group} or {@code container}
 * @param via what stands between the principal and the affiliation, the nearest to the principal first; empty for a
 *     direct membership, the own container and the principal itself
 */
public record Affiliation(UUID id, String type, String displayName, List<PrincipalName> via) {

    static Affiliation of(AffiliationPath path) {
        PrincipalRef affiliation = path.affiliation();
        List<PrincipalRef> steps = path.steps();
        return new Affiliation(
                affiliation.id(),
                affiliation.kind().code(),
                affiliation.displayName(),
                steps.subList(Math.min(1, steps.size() - 1), steps.size() - 1).stream()
                        .map(PrincipalName::of)
                        .toList());
    }
}
