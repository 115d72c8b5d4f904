package org.stoachat.web.console;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.Problems;

/**
 * Answers for what failed in a page: the script of the page gets a problem, a person the error page of the site, and a
 * view that has expired is opened anew.
 */
final class ConsoleExceptionHandler extends ExceptionHandlerWrapper {

    ConsoleExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Throwable failure = takeFailure();
        if (failure != null) {
            FacesContext context = FacesContext.getCurrentInstance();
            try {
                answer(context, failure);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }
        getWrapped().handle();
    }

    private Throwable takeFailure() {
        Throwable first = null;
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            Throwable cause = getRootCause(failure);
            first = first != null ? first : cause != null ? cause : failure;
            events.remove();
        }
        return first;
    }

    private static void answer(FacesContext context, Throwable failure) throws IOException {
        ExternalContext external = context.getExternalContext();
        boolean expired = failure instanceof ViewExpiredException;
        if (context.getPartialViewContext().isAjaxRequest()) {
            Problem problem = expired
                    ? Problem.of(HttpServletResponse.SC_CONFLICT, "view.expired", "This page was open for too long.")
                    : Problems.of(failure);
            external.responseReset();
            problem.send((HttpServletResponse) external.getResponse());
        } else if (expired) {
            external.redirect(external.getRequestServletPath());
        } else {
            throw new FacesException(failure);
        }
    }
}
