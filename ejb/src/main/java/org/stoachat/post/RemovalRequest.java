package org.stoachat.post;

import java.time.Instant;
import java.util.UUID;

/**
 * Which posts of a room are to be removed or replaced; a post must meet all that is given. At least one of author, from,
 * until and words is.
 *
 * @param author who wrote them, or {@code null} for anybody
 * @param from the earliest time, or {@code null}
 * @param until the latest time, included, or {@code null}
 * @param words whole words in title or text, up to 256 characters, or {@code null}
 * @param match {@code all} words (so it is if {@code null}), {@code any} of them, or the words as one {@code phrase}
 * @param caseSensitive whether capitals matter; {@code null} for no
 * @param replacement up to 8,000 characters to be put in their place, or {@code null} to remove them
 */
public record RemovalRequest(
        UUID author,
        Instant from,
        Instant until,
        String words,
        String match,
        Boolean caseSensitive,
        String replacement) {}
