package org.stoachat.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.stoachat.common.RejectedException;

/**
 * What a configuration sets (product.md §8); it decides as a whole.
 *
 * @param defaultBacklog posts that a room shows when it is opened, 1 to {@value #LARGEST_BACKLOG}
 * @param maxFileKilobytes the largest file in units of 1,000 bytes, 0 to {@value #LARGEST_FILE}
 * @param participantLimit up to how many participants a room shows who is in it live, 0 to {@value #MOST_PARTICIPANTS}
 * @param roomManagementUrl a page for managing rooms, http or https, of at most 256 characters; {@code null} for none
 */
public record Configuration(int defaultBacklog, long maxFileKilobytes, int participantLimit, String roomManagementUrl) {

    /** The largest backlog that can be configured. */
    public static final int LARGEST_BACKLOG = 500;

    /** The largest file that can be allowed, in units of 1,000 bytes. */
    public static final long LARGEST_FILE = 4_000_000;

    /** The most participants that can be shown live. */
    public static final int MOST_PARTICIPANTS = 10_000;

    /** What a configuration is when nobody says. */
    public static final Configuration DEFAULT = new Configuration(30, 20_000, 75, null);

    private static final int LONGEST_URL = 256;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Checks what came from outside. */
    Configuration checked() {
        require("defaultBacklog", defaultBacklog, 1, LARGEST_BACKLOG);
        require("maxFileKilobytes", maxFileKilobytes, 0, LARGEST_FILE);
        require("participantLimit", participantLimit, 0, MOST_PARTICIPANTS);
        if (roomManagementUrl != null && !isPage(roomManagementUrl)) {
            throw RejectedException.field(
                    "roomManagementUrl",
                    "unfit",
                    "The room management URL begins with http or https and has at most " + LONGEST_URL
                            + " characters.");
        }
        return this;
    }

    private static void require(String field, long value, long minimum, long maximum) {
        if (value < minimum || value > maximum) {
            throw RejectedException.field(
                    field, "out-of-range", field + " is a whole number from " + minimum + " to " + maximum + ".");
        }
    }

    private static boolean isPage(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= LONGEST_URL
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
