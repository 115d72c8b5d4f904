package org.stoachat.web.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.stoachat.common.Caller;

/** Tells who calls. The address is that of the peer: what a request says of other addresses is not believed. */
@Dependent
public class Callers {

    /** Who sends a request; somebody anonymous when they have not signed in. */
    @Produces
    @Dependent
    public static Caller of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal instanceof StoaPrincipal signedIn
                ? signedIn.signedIn().caller()
                : Caller.anonymous(request.getRemoteAddr());
    }

    /**
     * Who has signed in.
     *
     * @throws ClassCastException where {@code web.xml} lets in somebody who has not
     */
    @Produces
    @Dependent
    static StoaPrincipal principal(HttpServletRequest request) {
        return (StoaPrincipal) request.getUserPrincipal();
    }

    /** The server itself, which looks after its own health. */
    public static Caller server() {
        return Caller.server();
    }
}
