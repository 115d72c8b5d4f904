package org.stoachat.post;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.stoachat.common.RejectedException;

/**
 * Which posts of a room are meant, after the request has been checked. Absent parts are {@code null}.
 *
 * @param authorId key of the author in the database
 * @param until included
 */
record RemovalFilter(
        Long authorId, Instant from, Instant until, String words, RemovalWords.Match match, boolean caseSensitive) {

    private static final int LONGEST = 256;

    /**
     * Checks a request.
     *
     * @param authorId key of the author that the request names, or {@code null}
     * @throws RejectedException {@code removal.no-filter} when every post would be meant; {@code invalid} naming the field
     *     that is wrong
     */
    static RemovalFilter of(RemovalRequest request, Long authorId) {
        if (authorId == null && request.from() == null && request.until() == null && request.words() == null) {
            throw new RejectedException(
                    "removal.no-filter", "Say which posts are meant: by author, from, until or words.");
        }
        if (request.from() != null && request.until() != null && request.until().isBefore(request.from())) {
            throw RejectedException.field("until", "before-from", "The end lies before the beginning.");
        }
        return new RemovalFilter(
                authorId,
                request.from(),
                request.until(),
                words(request.words()),
                match(request.match()),
                Boolean.TRUE.equals(request.caseSensitive()));
    }

    private static String words(String words) {
        if (words == null) {
            return null;
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw RejectedException.field("words", "missing", "There are no words.");
        }
        if (words.length() > LONGEST) {
            throw RejectedException.field("words", "too-long", "The words have at most " + LONGEST + " characters.");
        }
        return words;
    }

    private static RemovalWords.Match match(String name) {
        if (name == null) {
            return RemovalWords.Match.ALL;
        }
        return Arrays.stream(RemovalWords.Match.values())
                .filter(match -> match.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> RejectedException.field("match", "unknown", "The match is all, any or phrase."));
    }
}
