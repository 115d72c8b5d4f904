package org.stoachat.principal;

import java.util.Locale;

/** What a principal is. The names in lower case stand in the database and in REST. */
public enum PrincipalKind {
    USER,
    GROUP,
    CONTAINER;

    /** The name in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PrincipalKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
