package org.stoachat.membership;

import java.time.Instant;
import java.util.UUID;

/**
 * A principal in a list of a category.
 *
 * @param type {@code user}, {@code group} or {@code container}
 * @param outOfScope whether the principal itself is not in scope now: always of the denied; an entry of creators that
 *     is out of scope is suspended (R-CAT-4)
 */
public record CategoryListEntry(UUID id, String displayName, String type, boolean outOfScope, Instant addedAt) {}
