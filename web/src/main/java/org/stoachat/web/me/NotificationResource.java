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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.notification.ExplainedNotification;
import org.stoachat.notification.NotificationLevel;
import org.stoachat.notification.NotificationService;
import org.stoachat.notification.RoomLevel;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /me/notifications}: what the user is notified of in each room, and why. */
@Path("/me/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class NotificationResource {

    private static final String LEVEL = "level";

    @Inject
    private NotificationService service;

    @Inject
    private Caller caller;

    /** What the user chose. */
    @GET
    @Operation(
            summary = "The rooms for which the user chose what to be notified of",
            description = "Those that they may read now. In all others the level is `important`.")
    @APIResponse(
            responseCode = "200",
            description = "all of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NotificationLevels")))
    public Page<RoomLevel> levels() {
        return new Page<>(service.levels(caller), null);
    }

    /** What holds in a room. */
    @GET
    @Path("/{roomId}")
    @Operation(summary = "What the user is notified of in a room")
    @APIResponse(
            responseCode = "200",
            description = "the level, and whether it was chosen",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NotificationLevel")))
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public RoomLevel level(@PathParam("roomId") String roomId) {
        return service.level(caller, Parameters.id(roomId, "room"));
    }

    /** Chooses. */
    @PUT
    @Path("/{roomId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose what to be notified of in a room",
            description =
                    """
                    `all`: all posts of others; `important`: those that name the user or a group of theirs, and those of
                    high importance; `none`: nothing. Other devices learn of it by the frame `notifications`.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "the level",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NotificationLevel")))
    @APIResponse(responseCode = "400", description = "the body is malformed")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "409", description = "`notifications.changed`: elsewhere at the same moment")
    @APIResponse(responseCode = "422", description = "the level is missing or unknown")
    public RoomLevel choose(
            @PathParam("roomId") String roomId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "NotificationChoice")))
                    JsonMembers body) {
        return service.choose(caller, Parameters.id(roomId, "room"), level(body));
    }

    private static NotificationLevel level(JsonMembers body) {
        String code = body.text(LEVEL);
        return NotificationLevel.ofCode(code)
                .orElseThrow(() -> RejectedException.field(
                        LEVEL,
                        code == null ? "missing" : "unknown",
                        "The level is one of these: all, important, none."));
    }

    /** Chooses nothing. */
    @DELETE
    @Path("/{roomId}")
    @Operation(summary = "Go back to the default in a room", description = "May be repeated.")
    @APIResponse(responseCode = "204", description = "nothing is chosen for the room")
    public void forget(@PathParam("roomId") String roomId) {
        service.forget(caller, Parameters.id(roomId, "room"));
    }

    /** Why a post notifies the user. */
    @GET
    @Path("/{roomId}/{sequence}")
    @Operation(
            summary = "Why the user is notified of a post, or is not",
            description = "By the level that holds now, and the groups that the user is in now.")
    @APIResponse(
            responseCode = "200",
            description = "the decision with its reason",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ExplainedNotification")))
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `post.not-found`")
    public ExplainedNotification explain(
            @PathParam("roomId") String roomId,
            @Parameter(description = "of the post") @PathParam("sequence") String sequence) {
        return service.explain(caller, Parameters.id(roomId, "room"), Parameters.sequenceInPath(sequence));
    }
}
