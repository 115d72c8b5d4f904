package org.stoachat.web.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.invitation.Invitation;
import org.stoachat.invitation.InvitationAnswer;
import org.stoachat.invitation.InvitationService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /me/invitations}: rooms that exist for a new member. */
@Path("/me/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class InvitationResource {

    @Inject
    private InvitationService service;

    @Inject
    private Caller caller;

    /** Unanswered invitations. */
    @GET
    @Operation(
            summary = "Rooms that the user has become a member of and not said anything to, newest first",
            description = "A page may be shorter than asked for although there is a next one.")
    @APIResponse(
            responseCode = "200",
            description = "a page of invitations",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Invitations")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<Invitation> invitations(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.invitations(caller, cursor, Parameters.limit(limit));
    }

    /** Answers an invitation. */
    @PUT
    @Path("/{roomId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer an invitation, or change the answer", description = "Who accepts follows the room.")
    @APIResponse(responseCode = "204", description = "answered")
    @APIResponse(responseCode = "400", description = "the body is malformed")
    @APIResponse(responseCode = "404", description = "`invitation.not-found`")
    @APIResponse(responseCode = "409", description = "`invitation.answered`: elsewhere at the same moment")
    @APIResponse(responseCode = "422", description = "the answer is missing or unknown")
    public void answer(
            @PathParam("roomId") String roomId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "InvitationAnswer")))
                    JsonMembers body) {
        service.answer(caller, Parameters.id(roomId, "invitation"), answer(body.text("answer")));
    }

    private static InvitationAnswer answer(String text) {
        return Arrays.stream(InvitationAnswer.values())
                .filter(answer -> answer.code().equals(text))
                .findFirst()
                .orElseThrow(() -> RejectedException.field(
                        "answer", text == null ? "missing" : "unknown", "The answer is accepted or declined."));
    }
}
