package org.stoachat.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.StoaException;
import org.stoachat.principal.SignInService;
import org.stoachat.principal.SignedIn;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.Problems;

/**
 * Finds out who sends each request, anew each time: nothing is kept in an HTTP session. Where {@code web.xml} asks for
 * no sign-in, a wrong credential counts as none.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    /** The role of everybody who has signed in. */
    private static final String USER = "user";

    @Inject
    private SignInService signInService;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (RequestPath.isClientFile(RequestPath.of(request))) {
            return context.doNothing();
        }
        try {
            return authenticate(request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        Credential credential = Credential.of(request);
        Problem problem = Problem.of(HttpServletResponse.SC_UNAUTHORIZED);
        try {
            Optional<SignedIn> signedIn = find(credential, Caller.anonymous(request.getRemoteAddr()));
            if (signedIn.isPresent()) {
                renewCookie(request, response, credential, signedIn.get());
                return context.notifyContainerAboutLogin(
                        new StoaPrincipal(signedIn.get(), credential), groups(signedIn.get()));
            }
            if (!context.isProtected()) {
                return context.doNothing();
            }
        } catch (StoaException e) {
            if (!context.isProtected()) {
                return context.doNothing();
            }
            problem = Problems.of(e);
        } catch (RuntimeException e) {
            problem = Problems.of(e);
        }
        Challenge.send(request, response, problem);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<SignedIn> find(Credential credential, Caller caller) {
        if (credential instanceof Credential.Cookie cookie) {
            return signInService.findSession(caller, cookie.token());
        }
        if (credential instanceof Credential.Bearer bearer) {
            return signInService.findSession(caller, bearer.token());
        }
        if (credential instanceof Credential.Basic basic && Settings.isBasicAllowed()) {
            return Optional.of(signInService.signInOnce(caller, basic.name(), basic.password()));
        }
        return Optional.empty();
    }

    /** The session moves on while it is used; the browser learns of it whenever a page is opened. */
    private static void renewCookie(
            HttpServletRequest request, HttpServletResponse response, Credential credential, SignedIn signedIn) {
        if (credential instanceof Credential.Cookie cookie && RequestPath.isPage(RequestPath.of(request))) {
            SessionCookie.set(request, response, cookie.token(), signedIn.expiresAt());
        }
    }

    private static Set<String> groups(SignedIn signedIn) {
        Set<String> groups = new HashSet<>(Set.of(USER));
        signedIn.roles().stream().map(AdministrativeRole::code).forEach(groups::add);
        return groups;
    }
}
