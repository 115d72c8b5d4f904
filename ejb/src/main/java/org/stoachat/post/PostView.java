package org.stoachat.post;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post as clients see it (interfaces.md §4). Of a removed post only the sequence and {@code removed} are there.
 *
 * @param sequence number in the room; absent in a transient post
 * @param change number of the event that brought it; absent in a transient post
 * @param replaced whether an administrator has replaced the text
 * @param truncated whether only the beginning of a long story is contained
 * @param isTransient whether the post is delivered live alone and kept nowhere (R-CAT-7)
 */
public record PostView(
        UUID roomId,
        Long sequence,
        Long change,
        String kind,
        String importance,
        Author author,
        Instant postedAt,
        String text,
        String title,
        Long replyTo,
        List<UUID> files,
        List<UUID> mentions,
        Boolean replaced,
        Boolean truncated,
        @JsonbProperty("transient") Boolean isTransient,
        Boolean removed) {

    private static final int EXCERPT = 500;

    /** Who wrote a post. */
    public record Author(UUID id, String displayName) {}

    static PostView removed(UUID roomId, long sequence) {
        return new PostView(
                roomId, sequence, null, null, null, null, null, null, null, null, null, null, null, null, null, true);
    }

    /** The same post as it goes into a frame: of a long story the title and the first 500 characters. */
    PostView excerpt() {
        if (!"story".equals(kind) || text.codePointCount(0, text.length()) <= EXCERPT) {
            return this;
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, EXCERPT));
        return new PostView(
                roomId,
                sequence,
                change,
                kind,
                importance,
                author,
                postedAt,
                beginning,
                title,
                replyTo,
                files,
                mentions,
                replaced,
                true,
                isTransient,
                removed);
    }

    /** The same post with whom it names. */
    PostView withMentions(List<UUID> named) {
        return new PostView(
                roomId,
                sequence,
                change,
                kind,
                importance,
                author,
                postedAt,
                text,
                title,
                replyTo,
                files,
                named,
                replaced,
                truncated,
                isTransient,
                removed);
    }

    /** The same post with the number of the event that brought it, which a removed post does not tell by itself. */
    PostView withChange(long number) {
        return new PostView(
                roomId,
                sequence,
                number,
                kind,
                importance,
                author,
                postedAt,
                text,
                title,
                replyTo,
                files,
                mentions,
                replaced,
                truncated,
                isTransient,
                removed);
    }
}
