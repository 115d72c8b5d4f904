package org.stoachat.principal;

import java.util.Arrays;
import java.util.Locale;
import org.stoachat.common.RejectedException;

/** Whom a policy is for. Of those that exist for a user the first in this order decides (product.md §8). */
public enum PolicyScope {
    USER,
    POOL,
    SITE,
    GLOBAL;

    /** The name in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PolicyScope of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RejectedException.field(
                        "scope", "unknown", "The scope of a new policy is user, pool or site."));
    }
}
