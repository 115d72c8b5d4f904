package org.stoachat.notification;

import java.util.UUID;

/**
 * Why a user is notified of a post, or is not.
 *
 * @param level code of the {@link NotificationLevel} that holds in the room
 * @param reason code of the {@link Decision}
 * @param explanation the reason in words
 */
public record ExplainedNotification(
        UUID roomId, long sequence, boolean notified, String level, String reason, String explanation) {}
