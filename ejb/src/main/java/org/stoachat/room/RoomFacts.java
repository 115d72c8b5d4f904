package org.stoachat.room;

import java.util.UUID;

/**
 * A room with what of its category rights depend on.
 *
 * @param internalId its key in the database, never told outside
 * @param invitationsOff whether the room itself turns invitations off
 * @param chatHistory whether the category keeps posts (R-CAT-7)
 */
public record RoomFacts(
        long internalId,
        UUID id,
        String name,
        String nameKey,
        String description,
        RoomType type,
        Privacy privacy,
        boolean invitationsOff,
        boolean disabled,
        long categoryInternalId,
        UUID categoryId,
        String categoryName,
        boolean chatHistory) {}
