package org.stoachat.web.error;

import java.util.Arrays;

/** What an {@code Accept} header prefers: a page for a person or JSON for a program. A wildcard prefers neither. */
public final class Accepted {

    private Accepted() {}

    /** Whether JSON is named with more weight than HTML. */
    public static boolean prefersJson(String accept) {
        return weight(accept, "json") > weight(accept, "text/html");
    }

    /** Whether HTML is named with more weight than JSON. */
    public static boolean prefersPage(String accept) {
        return weight(accept, "text/html") > weight(accept, "json");
    }

    private static double weight(String accept, String ending) {
        if (accept == null) {
            return 0;
        }
        return Arrays.stream(accept.split(","))
                .map(range -> range.split(";"))
                .filter(parts -> parts[0].strip().endsWith(ending))
                .mapToDouble(Accepted::weight)
                .max()
                .orElse(0);
    }

    private static double weight(String[] parts) {
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
