package org.stoachat.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** What the container shows in place of its own error pages: a problem under {@code /api}, a small page elsewhere. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        if (wantsPage(request)) {
            ErrorPage.of(problem, request.getLocale()).send(response);
        } else {
            problem.send(response);
        }
    }

    private static Problem problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status == null) {
            return Problem.of(HttpServletResponse.SC_NOT_FOUND);
        }
        return failure instanceof Throwable thrown ? Problems.of(thrown) : Problem.of((Integer) status);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean api = address != null && address.toString().startsWith("/api/");
        return !api && Accepted.prefersPage(request.getHeader("Accept"));
    }
}
