package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * What a request brings to prove who sends it. An {@code Authorization} header counts alone: a cookie beside it is not
 * looked at.
 */
public sealed interface Credential {

    /** Nothing. */
    record None() implements Credential {}

    /** The session token in the cookie, which browsers send by themselves. */
    record Cookie(String token) implements Credential {}

    /** The session token in {@code Authorization: Bearer}. */
    record Bearer(String token) implements Credential {}

    /** Name and password in {@code Authorization: Basic}. */
    record Basic(String name, String password) implements Credential {}

    /** An {@code Authorization} header that nobody understands. */
    record Unknown() implements Credential {}

    /** Reads what a request brings. */
    static Credential of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return parse(authorization);
        }
        return SessionCookie.find(request).<Credential>map(Cookie::new).orElseGet(None::new);
    }

    /** Reads an {@code Authorization} header. */
    static Credential parse(String authorization) {
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? "" : authorization.substring(0, blank).toLowerCase(Locale.ROOT);
        String value = authorization.substring(blank + 1).strip();
        return switch (scheme) {
            case "bearer" -> new Bearer(value);
            case "basic" -> basic(value);
            default -> new Unknown();
        };
    }

    private static Credential basic(String value) {
        try {
            byte[] decoded = Base64.getDecoder().decode(value);
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0 ? new Unknown() : new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new Unknown();
        }
    }
}
