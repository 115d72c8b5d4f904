package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which pages a request may come from. What browsers say in {@code Origin} and {@code Sec-Fetch-Site} is believed. */
final class OriginPolicy {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private OriginPolicy() {}

    /**
     * Whether a request comes from a foreign page.
     *
     * @param origin the header {@code Origin}, or {@code null}
     * @param fetchSite the header {@code Sec-Fetch-Site}, or {@code null}
     * @param own the origins that are ours, in lower case
     * @param originRequired whether no {@code Origin} is as bad as a foreign one
     */
    static boolean isForeign(String origin, String fetchSite, Set<String> own, boolean originRequired) {
        if (origin != null) {
            return !own.contains(origin.toLowerCase(Locale.ROOT));
        }
        return originRequired || (fetchSite != null && !OWN_SITES.contains(fetchSite));
    }

    /** The origin that a request was sent to, and those that are configured. */
    static Set<String> own(HttpServletRequest request) {
        Set<String> own = new HashSet<>(Settings.origins());
        own.add(origin(request.getScheme(), request.getServerName(), request.getServerPort()));
        return own;
    }

    /** An origin as browsers write it. */
    static String origin(String scheme, String host, int port) {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + host + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
