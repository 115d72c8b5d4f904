package org.stoachat.audit;

import java.util.UUID;

/**
 * What an act was about.
 *
 * @param kind such as {@code room}, {@code category}, {@code user}, {@code group}, {@code policy}
 * @param id as it is known outside
 */
public record AuditTarget(String kind, String id) {

    /** Something with a public id. */
    public static AuditTarget of(String kind, UUID id) {
        return new AuditTarget(kind, id.toString());
    }
}
