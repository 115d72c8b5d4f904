package org.stoachat.principal;

import java.util.UUID;
import org.stoachat.common.Caller;

/** Who asked for something that the server does later, such as a job, so that it is theirs in the audit log too. */
public final class EarlierCaller {

    private EarlierCaller() {}

    /**
     * The caller as they were when they asked.
     *
     * @param id {@code null} when the user is not known any more
     */
    public static Caller of(long userId, UUID id, String displayName, String address) {
        return new Caller(userId, id, displayName, address);
    }
}
