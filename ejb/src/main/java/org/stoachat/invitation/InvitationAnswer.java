package org.stoachat.invitation;

import java.util.Locale;

/** What somebody says to an invitation. The names in lower case stand in the database and in REST. */
public enum InvitationAnswer {
    /** They follow the room from now on. */
    ACCEPTED,
    /** They do not want to hear of it. */
    DECLINED;

    /** The name in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
