package org.stoachat.web.room;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.ListChange;
import org.stoachat.membership.RoomDirectoryService;
import org.stoachat.membership.RoomService;
import org.stoachat.membership.RoomSummary;
import org.stoachat.room.RoomProperties;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /rooms}: the rooms that the caller may know of. */
@Path("/rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "rooms")
public class RoomResource {

    @Inject
    private RoomDirectoryService directory;

    @Inject
    private RoomService service;

    @Inject
    private Caller caller;

    /** Rooms by name. */
    @GET
    @Operation(summary = "The rooms that the caller may find, by name", description = "Without their details.")
    @APIResponse(
            responseCode = "200",
            description = "a page of rooms",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Rooms")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`principal.not-found`")
    @APIResponse(responseCode = "422", description = "a parameter is out of range")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "part of the name, without regard to case",
            example = "standup")
    @Parameter(
            name = "inDescription",
            in = ParameterIn.QUERY,
            description = "whether `q` may stand in the description too")
    @Parameter(name = "categoryId", in = ParameterIn.QUERY, description = "of one category")
    @Parameter(
            name = "memberId",
            in = ParameterIn.QUERY,
            description = "with this member; administrators may ask for others than themselves")
    @Parameter(
            name = "managerId",
            in = ParameterIn.QUERY,
            description = "with this manager; administrators may ask for others than themselves")
    @Parameter(name = "privacy", in = ParameterIn.QUERY, description = "open, closed or secret")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "normal or auditorium")
    @Parameter(
            name = "disabled",
            in = ParameterIn.QUERY,
            description = "disabled rooms are found by administrators alone")
    @Parameter(name = "addInId", in = ParameterIn.QUERY, description = "with this add-in")
    @Parameter(name = "invitations", in = ParameterIn.QUERY, description = "inherit or off")
    @Parameter(
            name = "contentExceedsMb",
            in = ParameterIn.QUERY,
            description = "with more megabytes of text than this; others than administrators ask of the rooms that they"
                    + " manage. A page may be shorter than `limit` although there is a next one")
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            description = "whether only rooms are wanted whose lists name the caller")
    public Page<RoomSummary> rooms(
            @BeanParam RoomFilters filters,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return directory.findRooms(caller, filters.query(), cursor, Parameters.limit(limit));
    }

    /** Makes a room. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a room",
            description =
                    "Creators of the category and administrators. The caller manages it, and is a member unless it"
                            + " is open. What is left out: normal, closed, invitations as the category has them.")
    @RequestBody(content = @Content(schema = @Schema(ref = "RoomDraft")))
    @APIResponse(
            responseCode = "201",
            description = "the room",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Room")))
    @APIResponse(responseCode = "403", description = "`category.not-creator`")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "a member breaks a rule")
    @APIResponse(responseCode = "429", description = "`name.too-many`")
    public Response create(JsonMembers members, @Context UriInfo uri) {
        UUID id = service.create(caller, new RoomMembers(members).applyTo(RoomProperties.defaults()));
        Response.ResponseBuilder answer = Response.created(
                uri.getAbsolutePathBuilder().path(id.toString()).build());
        directory.findRoom(caller, id).ifPresent(room -> answer.entity(room)
                .tag(new EntityTag(String.valueOf(room.version()))));
        return answer.build();
    }

    /** One room. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One room, with its details; its version is the `ETag`")
    @APIResponse(
            responseCode = "200",
            description = "the room",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Room")))
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public Response room(@PathParam("id") String id) {
        RoomSummary room = directory.requireRoom(caller, Parameters.id(id, "room"));
        return Versions.tagged(room, room.version());
    }

    /** Changes a room. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a room",
            description =
                    "Managers and administrators; the category is changed by administrators and by managers who are"
                            + " creators in the new one. A move deletes the entries of those outside the new scope, retyping to"
                            + " normal the presenters: `dryRun` names them beforehand.")
    @RequestBody(content = @Content(schema = @Schema(ref = "RoomDraft")))
    @APIResponse(
            responseCode = "200",
            description = "the room; with `dryRun` who would lose what",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {RoomSummary.class, ListChange.class})))
    @APIResponse(responseCode = "204", description = "changed, and the caller may not know of the room any more")
    @APIResponse(responseCode = "403", description = "`room.not-manager` or `category.not-creator`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `category.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "a member breaks a rule")
    @APIResponse(responseCode = "429", description = "`name.too-many`")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "whether nothing is to be changed, only said")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            JsonMembers members) {
        UUID roomId = Parameters.id(id, "room");
        boolean dry = Parameters.flag("dryRun", dryRun);
        ListChange change =
                service.change(caller, roomId, Versions.expected(ifMatch), new RoomMembers(members)::applyTo, dry);
        if (dry) {
            return Response.ok(change).build();
        }
        return directory
                .findRoom(caller, roomId)
                .map(room -> Versions.tagged(room, room.version()))
                .orElseGet(() -> Response.noContent().build());
    }

    /** Deletes a room. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a room for good", description = "Administrators. It is gone for everybody at once.")
    @APIResponse(responseCode = "204", description = "deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(caller, Parameters.id(id, "room"), Versions.expected(ifMatch));
    }
}
