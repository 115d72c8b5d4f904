package org.stoachat.audit;

import java.util.Locale;

/** What became of what somebody tried. The names in lower case stand in the database and in REST. */
public enum AuditOutcome {
    /** It was done, in the transaction that wrote the entry. */
    DONE,
    /** It was refused, be it by hiding that its target exists. */
    DENIED;

    /** The name in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
