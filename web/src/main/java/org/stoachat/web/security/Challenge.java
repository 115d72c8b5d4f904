package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.stoachat.web.error.Problem;

/**
 * What somebody gets whose sign-in is missing or could not be checked: a program a problem, a person at a page the
 * sign-in page, and whoever is anywhere else nothing.
 */
final class Challenge {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Challenge() {}

    /** Answers instead of what was asked for. */
    static void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String path = RequestPath.of(request);
        boolean signInMissing = problem.status() == HttpServletResponse.SC_UNAUTHORIZED;
        if (RequestPath.isApi(path)) {
            refuse(request, response, problem);
        } else if (!signInMissing) {
            response.sendError(problem.status());
        } else if (RequestPath.isPage(path) && READING.contains(request.getMethod())) {
            SecurityHeaders.set(request, response);
            Redirect.found(response, NextPath.signInPage(withQuery(request)));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Answers a program, which is told how to sign in unless it is a browser, which would ask with a window. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        boolean asksItself = request.getHeader("Sec-Fetch-Site") == null || request.getHeader("Authorization") != null;
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED && asksItself) {
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Stoa\"");
            if (Settings.isBasicAllowed()) {
                response.addHeader("WWW-Authenticate", "Basic realm=\"Stoa\", charset=\"UTF-8\"");
            }
        }
        SecurityHeaders.set(request, response);
        problem.send(response);
    }

    private static String withQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
