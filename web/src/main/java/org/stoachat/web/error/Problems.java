package org.stoachat.web.error;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Overload;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;

/** Turns whatever was thrown into what the client is told; the unforeseen goes to the log under its incident. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String SIGN_IN_FAILED = "sign-in.failed";
    private static final String MALFORMED = "malformed";

    private Problems() {}

    /** The problem that a failure is for the client. */
    public static Problem of(Throwable failure) {
        if (failure instanceof EJBException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof StoaException refusal) {
            return refused(refusal);
        }
        if (failure instanceof ProblemException refusal) {
            return refusal.problem();
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return Problem.of(refusal.getResponse().getStatus());
        }
        if (Overload.isCauseOf(failure)) {
            LOG.warning(() -> "STOA-3002 a request was sent away, the database is too busy: " + failure.getMessage());
            LOG.log(Level.FINE, "what was sent away", failure);
            return Problem.of(503, "busy", "The server is too busy. Try again in a moment.")
                    .withRetryAfter(Duration.ofSeconds(1));
        }
        return unforeseen(failure);
    }

    /** The problem of a failure that nobody thought of. */
    static Problem unforeseen(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "STOA-3001 incident " + incident);
        return Problem.of(500, "unforeseen", "Something went wrong. Those who run the server find it as " + incident)
                .withIncident(incident);
    }

    private static Problem refused(StoaException refusal) {
        Problem problem = Problem.of(status(refusal), refusal.code(), refusal.getMessage());
        if (refusal instanceof RejectedException rejected) {
            List<RejectedException.Violation> violations = rejected.violations();
            return problem.withViolations(violations.isEmpty() ? null : violations)
                    .withRetryAfter(rejected.retryAfter());
        }
        return problem;
    }

    private static int status(StoaException refusal) {
        if (refusal instanceof NotFoundException) {
            return 404;
        }
        if (refusal instanceof ConflictException) {
            return refusal.code().equals(ConflictException.STALE) ? 412 : 409;
        }
        if (refusal instanceof DeniedException) {
            return refusal.code().equals(SIGN_IN_FAILED) ? 401 : 403;
        }
        RejectedException rejected = (RejectedException) refusal;
        if (rejected.retryAfter() != null) {
            return 429;
        }
        return isMalformed(rejected) ? 400 : Problem.UNPROCESSABLE;
    }

    private static boolean isMalformed(RejectedException rejected) {
        return !rejected.violations().isEmpty()
                && rejected.violations().stream()
                        .allMatch(violation -> violation.code().equals(MALFORMED));
    }
}
