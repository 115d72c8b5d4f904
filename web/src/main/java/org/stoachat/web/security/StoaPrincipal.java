package org.stoachat.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.io.Serial;
import org.stoachat.principal.SignedIn;

/**
 * Somebody who has signed in, as the container knows them: {@code HttpServletRequest.getUserPrincipal()} and {@code
 * jakarta.websocket.Session.getUserPrincipal()} give it back.
 */
public final class StoaPrincipal extends CallerPrincipal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Credential credential;

    StoaPrincipal(SignedIn signedIn, Credential credential) {
        super(signedIn.signInName());
        this.signedIn = signedIn;
        this.credential = credential;
    }

    /** Who has signed in, with the address of the request that this principal came with. */
    public SignedIn signedIn() {
        return signedIn;
    }

    /** What the request proved it with. */
    public Credential credential() {
        return credential;
    }

    /** The CSRF token of the session, or {@code null} when the request proves itself with name and password. */
    public String csrfToken() {
        if (credential instanceof Credential.Cookie cookie) {
            return CsrfToken.of(cookie.token());
        }
        return credential instanceof Credential.Bearer bearer ? CsrfToken.of(bearer.token()) : null;
    }
}
