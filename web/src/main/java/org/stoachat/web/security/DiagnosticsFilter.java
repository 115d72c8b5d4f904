package org.stoachat.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.web.error.Problem;

/**
 * Keeps metrics, OpenAPI and the details of health for administrators, auditors and the machine itself; in the demo
 * everybody sees them. Everybody else learns whether the server is up, and no more.
 */
public class DiagnosticsFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<AdministrativeRole> READERS =
            EnumSet.of(AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Settings.isDemo() || Loopback.isPeer(request) || isReader(request)) {
            chain.doFilter(request, response);
        } else if (RequestPath.isWithin(RequestPath.of(request), "/health")) {
            StatusOnlyResponse status = new StatusOnlyResponse(response);
            chain.doFilter(request, status);
            status.finish();
        } else {
            boolean signedIn = request.getUserPrincipal() != null;
            int status = signedIn ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
            Challenge.refuse(request, response, Problem.of(status));
        }
    }

    private static boolean isReader(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof StoaPrincipal principal
                && principal.signedIn().roles().stream().anyMatch(READERS::contains);
    }
}
