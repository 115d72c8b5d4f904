package org.stoachat.common;

import java.util.regex.Pattern;

/** What names and descriptions may be made of: anything that people can see and that does not disguise its order. */
public final class Names {

    /** The most characters of a name or a description. */
    public static final int LONGEST = 256;

    /** Controls, separators of lines, and characters that turn the direction of what follows. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** Shows something: fillers of Hangul and the blank of Braille count as letters and symbols, and do not. */
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    private Names() {}

    /**
     * A name of 1 to {@value #LONGEST} characters, without blanks at its ends (R-CAT-1, R-ROOM-1).
     *
     * @param field as it is called in the request
     * @throws RejectedException {@code invalid} with the violation {@code missing}, {@code too-long} or {@code unfit}
     */
    public static String name(String field, String text) {
        if (text == null || !VISIBLE.matcher(text).find()) {
            throw RejectedException.field(field, "missing", "The " + field + " is missing.");
        }
        return checked(field, text.strip());
    }

    /**
     * A description of up to {@value #LONGEST} characters; nothing counts as an empty one.
     *
     * @throws RejectedException {@code invalid} with the violation {@code too-long} or {@code unfit}
     */
    public static String description(String field, String text) {
        return text == null ? "" : checked(field, text.strip());
    }

    private static String checked(String field, String text) {
        if (text.length() > LONGEST) {
            throw RejectedException.field(
                    field, "too-long", "The " + field + " has at most " + LONGEST + " characters.");
        }
        if (UNFIT.matcher(text).find()) {
            throw RejectedException.field(
                    field, "unfit", "The " + field + " has a character that cannot be seen or turns the text around.");
        }
        return text;
    }
}
