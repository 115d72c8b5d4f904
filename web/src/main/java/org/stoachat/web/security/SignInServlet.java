package org.stoachat.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.stream.Stream;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.SignInService;
import org.stoachat.principal.SignedIn;
import org.stoachat.web.error.Accepted;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.Problems;

/**
 * Signs people in. The form sends {@code username}, {@code password} and {@code next}; a program that prefers JSON gets
 * 204 or a problem instead of a redirection. Each sign-in makes a new session and ends the one before.
 */
@WebServlet("/login")
public class SignInServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_FIELD = 1_000;

    @Inject
    private transient SignInService signInService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/app/login.html").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = field(request, "username");
        String password = field(request, "password");
        String next = NextPath.orHome(request.getParameter("next"));
        if (Stream.of(name, password, next).anyMatch(value -> value.length() > LONGEST_FIELD)) {
            refuse(request, response, next, Problem.of(400, "request.malformed", "A field is too long."));
            return;
        }
        try {
            String device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
            SignedIn.New signedIn = signInService.signIn(Callers.of(request), name, password, device);
            endSessionBefore(request);
            SessionCookie.set(
                    request, response, signedIn.token(), signedIn.signedIn().expiresAt());
            succeed(request, response, next);
        } catch (DeniedException | RejectedException e) {
            refuse(request, response, next, Problems.of(e));
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private void endSessionBefore(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof StoaPrincipal before
                && before.signedIn().sessionId() != null) {
            try {
                signInService.endSession(
                        before.signedIn().caller(), before.signedIn().sessionId());
            } catch (NotFoundException e) {
                log("the session before had ended already", e);
            }
        }
    }

    private static void succeed(HttpServletRequest request, HttpServletResponse response, String next) {
        if (Accepted.prefersJson(request.getHeader("Accept"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            Redirect.seeOther(response, next);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String next, Problem problem)
            throws IOException {
        if (Accepted.prefersJson(request.getHeader("Accept"))) {
            problem.send(response);
        } else {
            String error =
                    switch (problem.code()) {
                        case "sign-in.failed" -> "failed";
                        case "sign-in.too-many" -> "locked";
                        default -> "unknown";
                    };
            Redirect.seeOther(response, NextPath.signInPage(next, error));
        }
    }
}
