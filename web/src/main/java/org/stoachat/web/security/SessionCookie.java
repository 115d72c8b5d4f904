package org.stoachat.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie with the session token. Under TLS its name begins with {@code __Host-}, so that no other host and no
 * insecure page can set it.
 */
final class SessionCookie {

    private static final String SECURE_NAME = "__Host-stoa";
    private static final String NAME = "stoa";

    private SessionCookie() {}

    /** The cookie's name under TLS and without. */
    static String name(boolean secure) {
        return secure ? SECURE_NAME : NAME;
    }

    /** The token that a request brings. */
    static Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request.isSecure());
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Gives the browser a token until a time. */
    static void set(HttpServletRequest request, HttpServletResponse response, String token, Instant until) {
        long seconds = Math.max(1, Duration.between(Instant.now(), until).toSeconds());
        response.addCookie(cookie(request, token, (int) Math.min(Integer.MAX_VALUE, seconds)));
    }

    /** Takes the token away from the browser. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String token, int maxAgeSeconds) {
        Cookie cookie = new Cookie(name(request.isSecure()), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAgeSeconds);
        return cookie;
    }
}
