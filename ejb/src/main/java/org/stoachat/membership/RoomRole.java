package org.stoachat.membership;

import java.util.Locale;

/** The roles that a principal can be entered for in a room. The names in lower case stand in the database. */
public enum RoomRole {
    MEMBER(1),
    MANAGER(2),
    PRESENTER(4);

    private final int bit;

    RoomRole(int bit) {
        this.bit = bit;
    }

    /** One bit of three, other than that of any other role. */
    int bit() {
        return bit;
    }

    /** The name of the role in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    static RoomRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
