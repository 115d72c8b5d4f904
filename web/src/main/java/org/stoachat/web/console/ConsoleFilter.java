package org.stoachat.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Leads from the door of the console to its first page, and lets no browser keep what the console showed. */
@WebFilter("/admin/*")
public class ConsoleFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FIRST_PAGE = "/admin/dashboard";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        String path = request.getRequestURI();
        if (path.equals("/admin") || path.equals("/admin/")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", FIRST_PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
