package org.stoachat.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomDirectoryService;
import org.stoachat.membership.RoomRole;
import org.stoachat.membership.RoomSummary;
import org.stoachat.web.rest.Parameters;

/** {@code /me/rooms}: the rooms whose lists name the user. */
@Path("/me/rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class MyRoomsResource {

    @Inject
    private RoomDirectoryService service;

    @Inject
    private Caller caller;

    /** Rooms by name. */
    @GET
    @Operation(
            summary = "The rooms in which the user has a role, by name",
            description = "By themselves, through groups or containers. Open rooms that name nobody are in `/rooms`.")
    @APIResponse(
            responseCode = "200",
            description = "a page of rooms, without their details",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Rooms")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "a parameter is out of range, or there is no such role")
    public Page<RoomSummary> rooms(
            @Parameter(schema = @Schema(enumeration = {"member", "manager", "presenter"}))
                    @QueryParam("role")
                    @DefaultValue("member")
                    String role,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.myRooms(caller, role(role), cursor, Parameters.limit(limit));
    }

    private static RoomRole role(String code) {
        return switch (code) {
            case "member" -> RoomRole.MEMBER;
            case "manager" -> RoomRole.MANAGER;
            case "presenter" -> RoomRole.PRESENTER;
            default ->
                throw RejectedException.field(
                        "role", "unknown", "The role is one of these: member, manager, presenter.");
        };
    }
}
