package org.stoachat.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/**
 * A room as administrators see it in a list.
 *
 * @param posts how many posts it has that were not purged, as its head numbers them
 * @param lastActivity when something last happened to its posts, {@code null} when nothing ever did
 */
public record RoomRow(
        UUID id,
        String name,
        String description,
        String categoryName,
        RoomType type,
        Privacy privacy,
        boolean disabled,
        long posts,
        Instant lastActivity)
        implements Serializable {}
