package org.stoachat.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;

/**
 * Refuses what foreign pages make browsers send: every change, and the handshake of {@code /live}, must not come from a
 * foreign origin, and a change that is proven by a cookie alone must carry the CSRF token. Signing in and out are forms
 * without that token, and the console has one of its own in its forms.
 */
public class ForgeryFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LIVE = "/live";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private transient ForgeryRefusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        boolean change = !SAFE_METHODS.contains(request.getMethod());
        Credential credential = Credential.of(request);
        boolean handshake = path.equals(LIVE);
        if ((change || handshake) && isForeign(request, handshake && credential instanceof Credential.Cookie)) {
            refusals.foreignOrigin(request, response);
        } else if (change
                && needsToken(path)
                && credential instanceof Credential.Cookie cookie
                && !CsrfToken.matches(cookie.token(), request.getHeader(CsrfToken.HEADER))) {
            refusals.missingToken(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request, boolean originRequired) {
        return OriginPolicy.isForeign(
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                OriginPolicy.own(request),
                originRequired);
    }

    private static boolean needsToken(String path) {
        return !path.equals("/login") && !path.equals("/logout") && !RequestPath.isWithin(path, "/admin");
    }
}
