package org.stoachat.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.stoachat.audit.AuditTarget;
import org.stoachat.audit.Denials;
import org.stoachat.common.Caller;
import org.stoachat.web.error.Problem;

/**
 * Refuses what foreign pages make browsers send, and notes it as a denial: {@code web.origin} with the origin, {@code
 * web.csrf} with the path. Of somebody who has not signed in neither is kept, so that all of an address are one entry a
 * minute.
 */
@ApplicationScoped
class ForgeryRefusals {

    @Inject
    private Denials denials;

    /** Refuses a request from a foreign origin. */
    void foreignOrigin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = request.getHeader("Origin");
        AuditTarget target = origin == null ? AuditTarget.NONE : AuditTarget.named("origin", origin);
        String detail = "This cannot be asked for from another site.";
        refuse(request, response, "web.origin", target, "origin.foreign", detail);
    }

    /** Refuses a request by cookie whose CSRF token is missing or wrong. */
    void missingToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditTarget target = AuditTarget.named("path", RequestPath.of(request));
        String detail = "The header " + CsrfToken.HEADER + " is missing or wrong.";
        refuse(request, response, "web.csrf", target, "csrf.missing", detail);
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            String action,
            AuditTarget target,
            String code,
            String detail)
            throws IOException {
        Caller caller = Callers.of(request);
        denials.denied(caller, action, caller.userId() == 0 ? AuditTarget.NONE : target, code);
        Problem.of(HttpServletResponse.SC_FORBIDDEN, code, detail).send(response);
    }
}
