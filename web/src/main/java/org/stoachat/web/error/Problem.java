package org.stoachat.web.error;

import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.stoachat.common.Json;
import org.stoachat.common.RejectedException;

/**
 * What a client is told instead of an answer.
 *
 * @param type always {@code about:blank}: {@code code} is what tells problems apart
 * @param title the phrase that belongs to the status
 * @param status of the HTTP response
 * @param detail for people
 * @param code stable, such as {@code room.not-found}
 * @param violations the fields that are wrong, absent when it is not about fields
 * @param incident what the log calls an unforeseen failure, absent for others
 * @param retryAfter after how long to try again, or {@code null}; told in a header
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<RejectedException.Violation> violations,
        String incident,
        @JsonbTransient Duration retryAfter) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The status of a broken rule, which JAX-RS does not know. */
    static final int UNPROCESSABLE = 422;

    /** A problem without fields. */
    public static Problem of(int status, String code, String detail) {
        return new Problem("about:blank", title(status), status, detail, code, null, null, null);
    }

    /** The problem of a status of which nothing else is known. */
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> of(status, "request.malformed", "The request cannot be understood.");
            case 401 -> of(status, "sign-in.required", "Sign in first.");
            case 403 -> of(status, "denied", "This is not allowed.");
            case 404 -> of(status, "not-found", "There is nothing here.");
            case 405 -> of(status, "method.not-allowed", "This cannot be done here.");
            case 406 -> of(status, "not-acceptable", "The answer is JSON, which the request does not accept.");
            case 413 -> of(status, "body.too-large", "The body of the request is too large.");
            case 415 -> of(status, "media-type.unsupported", "The body of the request has to be JSON.");
            default -> of(status, status < 500 ? "refused" : "failed", title(status) + ".");
        };
    }

    /** The problem of a member that is not what it has to be. */
    public static Problem malformedJson(String member, String detail) {
        return of(400, "json.malformed", detail)
                .withViolations(List.of(new RejectedException.Violation(member, "malformed", detail)));
    }

    Problem withViolations(List<RejectedException.Violation> fields) {
        return new Problem(type, title, status, detail, code, fields, incident, retryAfter);
    }

    Problem withIncident(String id) {
        return new Problem(type, title, status, detail, code, violations, id, retryAfter);
    }

    Problem withRetryAfter(Duration duration) {
        return new Problem(type, title, status, detail, code, violations, incident, duration);
    }

    /** Sends it as the response of a servlet or filter. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds()));
        }
        response.getWriter().write(Json.write(this));
    }

    /** The same as a response of JAX-RS. */
    Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(Json.write(this));
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds());
        }
        return response.build();
    }

    private long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    private static String title(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
