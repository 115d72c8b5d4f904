package org.stoachat.post;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoachat.common.Folding;

/**
 * The words that a post must hold in its title or text. Words are whole: the letters and digits beside them belong to
 * other words, except in scripts that do not part words by blanks.
 */
final class RemovalWords {

    /** How many of the words, and in which order. */
    enum Match {
        ALL,
        ANY,
        PHRASE
    }

    private static final String OF_WORDS =
            "[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";
    private static final String BLANKS = "[\\s\\p{Z}]+";

    /** Stands between title and text, so that no phrase begins in the one and ends in the other. */
    private static final String BORDER = "\0";

    private final Match match;
    private final boolean caseSensitive;
    private final List<Pattern> patterns;

    /** The words of a text that is not blank. */
    RemovalWords(String words, Match match, boolean caseSensitive) {
        this.match = match;
        this.caseSensitive = caseSensitive;
        List<String> parts = Arrays.stream(comparable(words).split(BLANKS))
                .filter(word -> !word.isEmpty())
                .toList();
        patterns = match == Match.PHRASE
                ? List.of(whole(parts))
                : parts.stream().map(word -> whole(List.of(word))).toList();
    }

    /** Whether a post holds them; a title may be absent. */
    boolean areIn(String title, String body) {
        String text = comparable(title == null ? body : title + BORDER + body);
        return match == Match.ANY
                ? patterns.stream().anyMatch(pattern -> pattern.matcher(text).find())
                : patterns.stream().allMatch(pattern -> pattern.matcher(text).find());
    }

    private String comparable(String text) {
        return caseSensitive ? Normalizer.normalize(text, Normalizer.Form.NFKC) : Folding.key(text);
    }

    private static Pattern whole(List<String> words) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        String joined = words.stream().map(Pattern::quote).collect(Collectors.joining(BLANKS));
        String before = isOfWords(first.codePointAt(0)) ? "(?<!" + OF_WORDS + ")" : "";
        String behind = isOfWords(last.codePointBefore(last.length())) ? "(?!" + OF_WORDS + ")" : "";
        return Pattern.compile(before + joined + behind);
    }

    private static boolean isOfWords(int codePoint) {
        return Pattern.matches(OF_WORDS, Character.toString(codePoint));
    }
}
