package org.stoachat.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * A room that exists for a new member who has not answered yet.
 *
 * @param name of the room
 * @param description of the room
 * @param invitedBy who made the entry, or {@code null} when it was an import
 * @param invitedAt when it was made; of several entries the oldest
 * @param through the group or container that was entered, or {@code null} when it was the user
 */
public record Invitation(
        UUID roomId, String name, String description, Principal invitedBy, Instant invitedAt, Principal through) {

    /** A principal by id and name. */
    public record Principal(UUID id, String displayName) {}
}
