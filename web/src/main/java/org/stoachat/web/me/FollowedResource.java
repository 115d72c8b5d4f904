package org.stoachat.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.reading.FollowService;
import org.stoachat.reading.FollowedRoom;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /me/followed}: the rooms that the user keeps an eye on, in an order of their own. */
@Path("/me/followed")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class FollowedResource {

    @Inject
    private FollowService service;

    @Inject
    private Caller caller;

    /** The rooms in the user's order. */
    @GET
    @Operation(
            summary = "The rooms that the user follows, in their order",
            description = "At most 500, of which those are told that the user may read now.")
    @APIResponse(
            responseCode = "200",
            description = "all of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FollowedRooms")))
    public Page<FollowedRoom> followed() {
        return new Page<>(service.followed(caller), null);
    }

    /** Follows a room. */
    @PUT
    @Path("/{roomId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Follow a room, or move it within the list",
            description =
                    """
                    May be repeated. Without a body, or without `position`, a new room comes last and one that is there
                    stays. The user's other devices learn of it by the frame `followed`.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "the room with its place in the list",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FollowedRoom")))
    @APIResponse(responseCode = "400", description = "the body is malformed")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "409", description = "`followed.changed`: elsewhere at the same moment")
    @APIResponse(responseCode = "422", description = "`followed.too-many`, or the position is negative")
    public FollowedRoom follow(
            @PathParam("roomId") String roomId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "FollowedPlace")))
                    String body) {
        Integer position =
                body == null || body.isBlank() ? null : JsonMembers.parse(body).smallNumber("position");
        return service.follow(caller, Parameters.id(roomId, "room"), position);
    }

    /** Follows a room no more. */
    @DELETE
    @Path("/{roomId}")
    @Operation(summary = "Follow a room no more", description = "May be repeated.")
    @APIResponse(responseCode = "204", description = "the room is not followed")
    public void unfollow(@PathParam("roomId") String roomId) {
        service.unfollow(caller, Parameters.id(roomId, "room"));
    }
}
