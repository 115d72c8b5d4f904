package org.stoachat.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What operators set, by system property. */
final class Settings {

    private Settings() {}

    /** Whether demo accounts exist, and with them open doors for whoever tries Stoa out ({@code stoa.demo}). */
    static boolean isDemo() {
        return Boolean.getBoolean("stoa.demo");
    }

    /** Whether programs may send name and password with each request ({@code stoa.basic}, always in the demo). */
    static boolean isBasicAllowed() {
        return isDemo() || Boolean.getBoolean("stoa.basic");
    }

    /** Origins that are ours besides the one a request was sent to, such as that of a proxy ({@code stoa.origins}). */
    static Set<String> origins() {
        return Arrays.stream(System.getProperty("stoa.origins", "").split(","))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
