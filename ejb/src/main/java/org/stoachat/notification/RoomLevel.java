package org.stoachat.notification;

import java.util.UUID;

/**
 * What a user is notified of in a room.
 *
 * @param level code of a {@link NotificationLevel}
 * @param chosen whether the user chose it; else it is the default
 */
public record RoomLevel(UUID roomId, String level, boolean chosen) {}
