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
import org.stoachat.membership.MembershipService;
import org.stoachat.principal.PrincipalName;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/eligible}: who can be entered for a role. */
@Path("/rooms/{roomId}/eligible")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "membership")
public class RoomEligibleResource {

    @Inject
    private MembershipService service;

    @Inject
    private Caller caller;

    /** Who can be entered. */
    @GET
    @Operation(summary = "Users, groups and containers that can be entered for a role, by display name")
    @APIResponse(
            responseCode = "200",
            description = "a page of principals",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalNames")))
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "422", description = "`room.no-presenters`")
    public Page<PrincipalName> eligible(
            @PathParam("roomId") String roomId,
            @Parameter(description = "member, manager or presenter") @QueryParam("role") @DefaultValue("member")
                    String role,
            @Parameter(description = "part of the display name") @QueryParam("q") @DefaultValue("") String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findEligible(
                caller,
                Parameters.id(roomId, "room"),
                Roles.of("role", role),
                Parameters.search("q", text),
                cursor,
                Parameters.limit(limit));
    }
}
