package org.stoachat.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.stoachat.common.NotFoundException;
import org.stoachat.principal.SignInService;
import org.stoachat.web.error.Accepted;

/**
 * Signs people out: ends the session and takes the cookie away. Takes the CSRF token from a program in a page, and from
 * a form the word of the browser that it comes from here.
 */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInService signInService;

    @Inject
    private transient ForgeryRefusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() instanceof StoaPrincipal principal
                && principal.signedIn().sessionId() != null) {
            if (!isOwnWish(request, principal)) {
                refusals.missingToken(request, response);
                return;
            }
            end(principal);
        }
        SessionCookie.clear(request, response);
        if (Accepted.prefersPage(request.getHeader("Accept"))) {
            Redirect.seeOther(response, "/login");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** A foreign origin has been refused before; here the browser must have named its own. */
    private static boolean isOwnWish(HttpServletRequest request, StoaPrincipal principal) {
        return !(principal.credential() instanceof Credential.Cookie cookie)
                || request.getHeader("Origin") != null
                || request.getHeader("Sec-Fetch-Site") != null
                || CsrfToken.matches(cookie.token(), request.getHeader(CsrfToken.HEADER));
    }

    private void end(StoaPrincipal principal) {
        try {
            signInService.endSession(
                    principal.signedIn().caller(), principal.signedIn().sessionId());
        } catch (NotFoundException e) {
            log("the session had ended already", e);
        }
    }
}
