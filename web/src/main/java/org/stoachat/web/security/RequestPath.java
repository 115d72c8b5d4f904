package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The spaces of addresses of the site, by the decoded path that the container has matched. */
final class RequestPath {

    private RequestPath() {}

    /** The path of a request without parameters and encoding. */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }

    /** Whether programs are answered here. */
    static boolean isApi(String path) {
        return isWithin(path, "/api");
    }

    /** Whether a person sees a page here. */
    static boolean isPage(String path) {
        return path.isEmpty() || path.equals("/") || isWithin(path, "/rooms") || isWithin(path, "/admin");
    }

    /** Whether a file of the client, the same for everybody, is here. */
    static boolean isClientFile(String path) {
        return isWithin(path, "/app") || path.equals("/favicon.ico");
    }

    /** Whether a path is a place or below it. */
    static boolean isWithin(String path, String place) {
        return path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/');
    }
}
