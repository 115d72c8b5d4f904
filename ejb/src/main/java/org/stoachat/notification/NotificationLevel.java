package org.stoachat.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which posts of a room a user is notified of. The names in lower case stand in the database and in REST. */
public enum NotificationLevel {
    /** All posts of others. */
    ALL,
    /** Posts of others that name the user or a group of theirs, and those of high importance. */
    IMPORTANT,
    /** No posts. */
    NONE;

    /** What holds in a room for which nothing was chosen. */
    public static final NotificationLevel DEFAULT = IMPORTANT;

    /** The name in the database and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with a code. */
    public static Optional<NotificationLevel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
