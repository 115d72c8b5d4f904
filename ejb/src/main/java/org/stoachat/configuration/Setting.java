package org.stoachat.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stoachat.common.RejectedException;

/** The switches of the whole pool: a closed list. One that was never set has its default. */
public enum Setting {
    /**
     * Where the name of a room is unique: {@code pool}, among all rooms and categories, or {@code category}, which closes
     * the one leak of R-CAT-6.
     */
    NAMES_UNIQUE(
            "names.unique", "Where the name of a room is unique: in the pool or in its category.", "pool category"),

    /** How many days the audit log is kept. */
    AUDIT_RETENTION_DAYS("audit.retentionDays", "Days that the audit log is kept.", 365, 1, 36_500),

    /** What ends when a category turns files off (R-CAT-7): {@code uploads} alone, or {@code all}, downloads too. */
    FILES_OFF("files.off", "What ends when a category turns files off: uploads, or all, downloads too.", "uploads all"),

    /** How many posts a user makes a minute, on each server; as many may come at once. */
    POSTS_A_MINUTE("posts.aMinute", "Posts that a user may make a minute.", 3_000, 1, 100_000_000),

    /** How many frames a live session sends a second; ten times as many may come at once. */
    FRAMES_A_SECOND("live.framesASecond", "Frames that a live connection may send a second.", 50, 1, 1_000_000),

    /** How many live sessions a user has on a server. */
    SESSIONS_A_USER("live.sessionsAUser", "Live connections that a user may have on a server.", 100, 1, 1_000_000);

    private final String code;
    private final String description;
    private final String defaultValue;
    private final String choices;
    private final Long minimum;
    private final Long maximum;

    /** One of some words between blanks, of which the first is the default. */
    Setting(String code, String description, String choices) {
        this.code = code;
        this.description = description;
        this.choices = choices;
        this.defaultValue = choices().get(0);
        this.minimum = null;
        this.maximum = null;
    }

    /** A whole number. */
    Setting(String code, String description, long defaultValue, long minimum, long maximum) {
        this.code = code;
        this.description = description;
        this.defaultValue = String.valueOf(defaultValue);
        this.choices = null;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /** The name in the database and in REST. */
    public String code() {
        return code;
    }

    String defaultValue() {
        return defaultValue;
    }

    private List<String> choices() {
        return choices == null ? null : List.of(choices.split(" "));
    }

    SettingView shown(String value, int version) {
        return new SettingView(code, value, defaultValue, description, choices(), minimum, maximum, version);
    }

    static Optional<Setting> find(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code.equals(code))
                .findFirst();
    }

    /**
     * The value as it is kept.
     *
     * @throws RejectedException when the setting has no such value
     */
    String checked(String value) {
        if (choices != null) {
            if (value == null || !choices().contains(value)) {
                throw RejectedException.field(
                        "value", "unknown", code + " is one of " + String.join(", ", choices()) + ".");
            }
            return value;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= minimum && number <= maximum) {
                return String.valueOf(number);
            }
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private RejectedException outOfRange() {
        return RejectedException.field(
                "value", "out-of-range", code + " is a whole number from " + minimum + " to " + maximum + ".");
    }
}
