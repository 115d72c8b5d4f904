package org.stoachat.web.console;

import java.util.Locale;

/** Stands for the picture of a person. */
final class Initials {

    private Initials() {}

    /** The first letters of the first and the last word of a name, in capitals; nothing for no name. */
    static String of(String name) {
        String words = name.strip();
        int blank = words.lastIndexOf(' ');
        String last = blank < 0 ? "" : words.substring(blank + 1);
        return (first(words) + first(last)).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
