package org.stoachat.presence;

import java.util.UUID;
import org.stoachat.common.Caller;

/**
 * A user as others see them.
 *
 * @param internalId key in the database, never told outside
 */
public record Person(long internalId, UUID id, String displayName) {

    /** Whoever acts. */
    public static Person of(Caller caller) {
        return new Person(caller.userId(), caller.id(), caller.displayName());
    }
}
