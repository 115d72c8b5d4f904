package org.stoachat.common;

import java.util.UUID;

/**
 * UUIDs pass to and from the database as text, in entities too: both databases compare it with a {@code
 * UNIQUEIDENTIFIER} through the index, and the drivers need not agree on a class.
 */
public final class Uuids {

    private Uuids() {}

    /** The UUID in a result of a native query, whichever class the driver gave it. */
    public static UUID fromColumn(Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
