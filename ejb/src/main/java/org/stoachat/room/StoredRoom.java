package org.stoachat.room;

import java.util.UUID;
import org.stoachat.common.ConflictException;

/**
 * A room as it is kept.
 *
 * @param internalId its key in the database, never told outside
 * @param version rises with every change of the properties
 */
public record StoredRoom(long internalId, UUID id, long categoryInternalId, RoomProperties properties, int version) {

    /**
     * Lets through who has seen this version.
     *
     * @param expected {@code null} for whoever takes any
     * @throws ConflictException {@code version.stale}
     */
    public void requireVersion(Integer expected) {
        if (expected != null && expected != version) {
            throw ConflictException.stale();
        }
    }
}
