package org.stoachat.audit;

import java.util.UUID;

/**
 * What an act was about.
 *
 * @param kind such as {@code room}, {@code category}, {@code user}, {@code group}, {@code policy}; at most 32 characters
 * @param id as it is known outside; at most 64 characters
 */
public record AuditTarget(String kind, String id) {

    /** Nothing in particular, such as a list that somebody may not see. */
    public static final AuditTarget NONE = new AuditTarget("", "");

    private static final int LONGEST_ID = 64;

    /** Something with a public id. */
    public static AuditTarget of(String kind, UUID id) {
        return new AuditTarget(kind, id.toString());
    }

    /** Something that is known by a name, which is cut where it is too long. */
    public static AuditTarget named(String kind, String name) {
        return new AuditTarget(kind, cut(name, LONGEST_ID));
    }

    static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
