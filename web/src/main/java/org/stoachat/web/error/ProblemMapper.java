package org.stoachat.web.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with a problem whatever a resource, or JAX-RS itself, has thrown. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        Response response = Problems.of(failure).toResponse();
        if (failure instanceof WebApplicationException refusal) {
            String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                response.getHeaders().add(HttpHeaders.ALLOW, allow);
            }
        }
        return response;
    }
}
