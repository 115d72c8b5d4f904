package org.stoachat.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.delivery.Participant;
import org.stoachat.delivery.ParticipantService;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/participants}: who is in a room now. */
@Path("/rooms/{roomId}/participants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "membership")
public class ParticipantResource {

    @Inject
    private ParticipantService service;

    @Inject
    private Caller caller;

    /** Who is in the room. */
    @GET
    @Operation(
            summary = "The users who are in the room now, by display name",
            description = "Each once, over all their sessions; for those who see the room's members.")
    @APIResponse(
            responseCode = "200",
            description = "a page of users",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Participants")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<Participant> participants(
            @PathParam("roomId") String roomId,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.find(caller, Parameters.id(roomId, "room"), cursor, Parameters.limit(limit));
    }
}
