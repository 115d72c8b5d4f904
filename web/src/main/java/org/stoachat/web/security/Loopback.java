package org.stoachat.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** Whether a request was made on this machine itself, and was not passed on by a proxy on it (interfaces.md §3). */
final class Loopback {

    private Loopback() {}

    static boolean isPeer(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr(), Collections.list(request.getHeaderNames()));
    }

    /** Decides by the peer's address and the names of the request's headers. */
    static boolean isLoopback(String address, Collection<String> headerNames) {
        boolean local = address.matches("(::ffff:)?127(\\.\\d{1,3}){3}")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1");
        return local && headerNames.stream().noneMatch(Loopback::isForwarding);
    }

    private static boolean isForwarding(String headerName) {
        String name = headerName.toLowerCase(Locale.ROOT);
        return name.equals("via") || name.equals("forwarded") || name.startsWith("x-forwarded-");
    }
}
