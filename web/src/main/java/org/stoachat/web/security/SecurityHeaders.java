package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What browsers are told to be strict about. */
final class SecurityHeaders {

    private static final String CLIENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html dompurify");

    private static final String API_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private SecurityHeaders() {}

    /** Puts the headers on a response. */
    static void set(HttpServletRequest request, HttpServletResponse response) {
        String path = RequestPath.of(request);
        contentPolicy(path).ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (RequestPath.isApi(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** The Content-Security-Policy of a path; the console writes one of its own, with a nonce. */
    static Optional<String> contentPolicy(String path) {
        if (RequestPath.isWithin(path, "/admin")) {
            return Optional.empty();
        }
        return Optional.of(RequestPath.isApi(path) ? API_POLICY : CLIENT_POLICY);
    }
}
