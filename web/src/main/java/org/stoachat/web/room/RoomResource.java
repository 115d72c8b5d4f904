package org.stoachat.web.room;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.RoomDirectoryService;
import org.stoachat.membership.RoomSummary;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms}: the rooms that the caller may know of. */
@Path("/rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "rooms")
public class RoomResource {

    @Inject
    private RoomDirectoryService service;

    @Inject
    private Caller caller;

    /** Rooms by name. */
    @GET
    @Operation(summary = "The rooms that the caller may find, by name")
    @APIResponse(
            responseCode = "200",
            description = "a page of rooms",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Rooms")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<RoomSummary> rooms(
            @Parameter(description = "part of the name, without regard to case", example = "standup")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = Parameters.DEFAULT_LIMIT))
                    @QueryParam("limit")
                    @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findRooms(caller, Parameters.search("q", text), cursor, Parameters.limit(limit));
    }

    /** One room. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One room")
    @APIResponse(
            responseCode = "200",
            description = "the room",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Room")))
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public RoomSummary room(@PathParam("id") String id) {
        return service.requireRoom(caller, Parameters.id(id, "room"));
    }
}
