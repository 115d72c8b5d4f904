package org.stoachat.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.membership.ExplainService;
import org.stoachat.membership.ExplainedAccess;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/access/{principalId}}: what somebody may do in a room, and why. */
@Path("/rooms/{roomId}/access/{principalId}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "membership")
public class RoomAccessResource {

    @Inject
    private ExplainService service;

    @Inject
    private Caller caller;

    /** Explains access. */
    @GET
    @Operation(
            summary = "What somebody may do in a room, and why",
            description = "For administrators and managers of the room. Managers are not told of groups out of scope.")
    @APIResponse(
            responseCode = "200",
            description = "every action with yes or no and its reasons",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ExplainedAccess")))
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `principal.not-found`")
    public ExplainedAccess explain(@PathParam("roomId") String roomId, @PathParam("principalId") String principalId) {
        return service.explain(caller, Parameters.id(roomId, "room"), Parameters.id(principalId, "principal"));
    }
}
