package org.stoachat.web.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.admin.ServerDescription;
import org.stoachat.admin.ServerService;
import org.stoachat.common.Caller;

/** {@code /server}: open to everybody, since clients ask before they sign in. */
@Path("/server")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "server")
public class ServerResource {

    @Inject
    private ServerService service;

    @Inject
    private Caller caller;

    /** What clients need to know. */
    @GET
    @Operation(summary = "Version, identity of the history, features and limits", description = "Needs no sign-in.")
    @SecurityRequirementsSet
    @APIResponse(
            responseCode = "200",
            description = "the server",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Server")))
    public ServerDescription describe() {
        return service.describe(caller);
    }
}
