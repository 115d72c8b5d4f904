package org.stoachat.it.checker;

/**
 * What stands in a post, as one number: a post's own number, the negative number of a replacement, or one of the two
 * constants. The whole text follows from the number, so that a text that was damaged or mixed up is noticed.
 */
final class Mark {

    /** A removed post. */
    static final long REMOVED = 0;

    /** Posts with larger numbers have large texts. */
    static final long LARGE = 1_000_000_000;

    /** A text that nobody has written. */
    static final long FOREIGN = Long.MIN_VALUE;

    private static final String FILLING = "so it was said and so it stands, ";
    private static final int LARGE_LENGTH = 7_000;
    private static final int SMALL_LENGTH = 300;

    private Mark() {}

    /** The text of a post or, for a negative number, of a replacement. */
    static String text(long mark) {
        long length = mark > LARGE ? LARGE_LENGTH : Math.abs(mark * 37 % SMALL_LENGTH);
        StringBuilder text = new StringBuilder(mark < 0 ? "replaced " : "post ")
                .append(Math.abs(mark))
                .append(' ');
        while (text.length() < length) {
            text.append(FILLING);
        }
        return text.toString().strip();
    }

    /** The number of a text. */
    static long of(String text) {
        String[] words = text.split(" ", 3);
        if (words.length < 2 || words[1].length() > 15 || !words[1].chars().allMatch(Character::isDigit)) {
            return FOREIGN;
        }
        long number = Long.parseLong(words[1]);
        long mark = words[0].equals("replaced") ? -number : number;
        return text.equals(text(mark)) ? mark : FOREIGN;
    }
}
