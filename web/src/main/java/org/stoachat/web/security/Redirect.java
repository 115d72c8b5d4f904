package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletResponse;

/** Leads to another page of this site. The address stays relative, so that no {@code Host} header gets into it. */
final class Redirect {

    private Redirect() {}

    /** Leads elsewhere for the time being. */
    static void found(HttpServletResponse response, String path) {
        send(response, HttpServletResponse.SC_FOUND, path);
    }

    /** Leads to the page that comes after a form. */
    static void seeOther(HttpServletResponse response, String path) {
        send(response, HttpServletResponse.SC_SEE_OTHER, path);
    }

    private static void send(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }
}
