package org.stoachat.principal;

import java.util.List;

/**
 * How a principal comes to be affiliated with another: a shortest way, each step a direct member of the next, or lying
 * in the next.
 *
 * @param steps the principal first, the affiliation last; one step when they are the same
 */
public record AffiliationPath(List<PrincipalRef> steps) {

    /** The affiliation that the way leads to. */
    public PrincipalRef affiliation() {
        return steps.get(steps.size() - 1);
    }
}
