package org.stoachat.web.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/** Understands the texts of paths and queries. What is wrong in a query names its parameter; a wrong path is unknown. */
public final class Parameters {

    /** How many items a list has when nobody says. */
    public static final String DEFAULT_LIMIT = "50";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,15}");
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_SEARCH = 256;

    private Parameters() {}

    /**
     * The identifier in a path.
     *
     * @param concept what it identifies, as in the code {@code room.not-found}
     */
    public static UUID id(String text, String concept) {
        return findId(text).orElseThrow(() -> unknown(concept));
    }

    /** The identifier that a text is, in its one usual form; the JDK takes shorter ones as well. */
    static Optional<UUID> findId(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The sequence of a post in a path. */
    public static long sequenceInPath(String text) {
        if (!SEQUENCE.matcher(text).matches()) {
            throw unknown("post");
        }
        return Long.parseLong(text);
    }

    /** The sequence of a post in a query. */
    public static long sequence(String name, String text) {
        if (!SEQUENCE.matcher(text).matches()) {
            throw malformed(name, "a number from 0 on");
        }
        return Long.parseLong(text);
    }

    /** A text to search for, of at most 256 characters. */
    public static String search(String name, String text) {
        if (text.length() > LONGEST_SEARCH) {
            throw RejectedException.field(
                    name, "too-long", "The parameter " + name + " has at most " + LONGEST_SEARCH + " characters.");
        }
        return text;
    }

    /** The number of items asked for; its range is judged where the list is made. */
    public static int limit(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed("limit", "a number");
        }
    }

    /** An identifier in a query. */
    public static UUID uuid(String name, String text) {
        return findId(text).orElseThrow(() -> malformed(name, "a UUID"));
    }

    /** A truth value: anything but {@code true} and {@code false} is refused, so that a misspelt dry run changes nothing. */
    public static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(name, "true or false");
        };
    }

    /** A time of the years 1 to 9999. */
    public static Instant time(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            throw malformed(name, "a time such as 2026-11-22T09:30:00.000Z");
        }
        throw malformed(name, "a time of the years 1 to 9999");
    }

    private static NotFoundException unknown(String concept) {
        return new NotFoundException(concept + ".not-found", "There is no such " + concept + ".");
    }

    private static RejectedException malformed(String name, String expected) {
        return RejectedException.field(name, "malformed", "The parameter " + name + " is " + expected + ".");
    }
}
