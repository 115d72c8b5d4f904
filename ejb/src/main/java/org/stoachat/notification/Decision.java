package org.stoachat.notification;

import java.util.Locale;

/** Whether a post notifies a user, by the rule that decides. The names with hyphens are codes in REST. */
public enum Decision {
    /** The post has been removed. */
    REMOVED(false, "The post has been removed."),
    /** The user wrote it. */
    OWN_POST(false, "You wrote it yourself."),
    /** The user wants nothing of the room. */
    LEVEL_NONE(false, "You chose to be notified of nothing in this room."),
    /** The post names the user, or a group or container among their affiliations. */
    MENTION(true, "It names you, or a group that you are in."),
    /** The author gave it high importance. */
    HIGH_IMPORTANCE(true, "It is of high importance."),
    /** The user wants all posts of the room. */
    LEVEL_ALL(true, "You chose to be notified of all posts in this room."),
    /** The user wants what matters, and nothing says that this does. */
    NOT_IMPORTANT(false, "It neither names you nor is of high importance, and you chose to be notified of such alone.");

    private final boolean notified;
    private final String explanation;

    Decision(boolean notified, String explanation) {
        this.notified = notified;
        this.explanation = explanation;
    }

    /** What is known of a post with regard to a user. */
    public record Circumstances(boolean removed, boolean own, boolean mention, boolean highImportance) {}

    /** The one decision: the first rule that applies, in the order of this enumeration. */
    public static Decision of(NotificationLevel level, Circumstances post) {
        if (post.removed()) {
            return REMOVED;
        }
        if (post.own()) {
            return OWN_POST;
        }
        if (level == NotificationLevel.NONE) {
            return LEVEL_NONE;
        }
        if (post.mention()) {
            return MENTION;
        }
        if (post.highImportance()) {
            return HIGH_IMPORTANCE;
        }
        return level == NotificationLevel.ALL ? LEVEL_ALL : NOT_IMPORTANT;
    }

    /** Whether the user is notified. */
    public boolean isNotified() {
        return notified;
    }

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule in words to the user. */
    public String explanation() {
        return explanation;
    }
}
