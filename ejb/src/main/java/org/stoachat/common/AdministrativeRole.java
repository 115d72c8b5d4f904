package org.stoachat.common;

import java.util.Arrays;

/** The administrative roles (product.md §4). None of them alone opens a room. */
public enum AdministrativeRole {
    ADMINISTRATOR("administrator"),
    USER_ADMINISTRATOR("userAdministrator"),
    COMPLIANCE_OFFICER("complianceOfficer"),
    REVIEWER("reviewer"),
    AUDITOR("auditor");

    private final String code;

    AdministrativeRole(String code) {
        this.code = code;
    }

    /** The name of the role in the database, in REST and in {@code web.xml}. */
    public String code() {
        return code;
    }

    /**
     * The role of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static AdministrativeRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no administrative role " + code));
    }
}
