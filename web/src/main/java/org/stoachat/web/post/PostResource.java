package org.stoachat.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.post.History;
import org.stoachat.post.PostResult;
import org.stoachat.post.PostService;
import org.stoachat.post.PostView;
import org.stoachat.post.RemovalService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/posts}: what has been said in a room. */
@Path("/rooms/{roomId}/posts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "posts")
public class PostResource {

    private static final String REPLACEMENT = "replacement";

    @Inject
    private PostService service;

    @Inject
    private RemovalService removals;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** A part of the history. */
    @GET
    @Operation(
            summary = "A part of the history, ascending",
            description = "At most one of `after`, `before`, `around` and `at` is given; without any the newest posts.")
    @APIResponse(
            responseCode = "200",
            description = "posts, the room's counters and the gaps between the posts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "History")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed, or there are two places to begin")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public History history(
            @PathParam("roomId") String roomId,
            @Parameter(
                            description = "posts next above this sequence",
                            example = "41",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("after")
                    String after,
            @Parameter(description = "posts next below this sequence", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("before")
                    String before,
            @Parameter(
                            description = "posts on both sides of this sequence",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("around")
                    String around,
            @Parameter(
                            description = "posts on both sides of the first at or after this time",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("at")
                    String at,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.history(
                caller,
                Parameters.id(roomId, "room"),
                HistoryQueries.of(after, before, around, at, Parameters.limit(limit)));
    }

    /** One post. */
    @GET
    @Path("/{sequence}")
    @Operation(summary = "One post", description = "Of a removed post only `sequence` and `removed` are told.")
    @APIResponse(
            responseCode = "200",
            description = "the post",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Post")))
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `post.not-found`")
    public PostView read(@PathParam("roomId") String roomId, @PathParam("sequence") String sequence) {
        return service.requirePost(caller, Parameters.id(roomId, "room"), Parameters.sequenceInPath(sequence));
    }

    /** Posts. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say something",
            description =
                    "May be repeated: the same author with the same `clientId` and content gets the same post again.")
    @APIResponse(
            responseCode = "201",
            description = "stored; `Location` is the post's address",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Post")))
    @APIResponse(
            responseCode = "200",
            description = "was stored before",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Post")))
    @APIResponse(responseCode = "400", description = "`json.malformed`")
    @APIResponse(responseCode = "403", description = "`room.not-member`, `room.presenters-only`, `csrf.missing`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "409", description = "`post.client-id-reused`")
    @APIResponse(responseCode = "422", description = "the content breaks a rule; `violations` tell which field")
    public Response create(
            @PathParam("roomId") String roomId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "PostDraft")))
                    JsonMembers body) {
        PostResult result = service.post(caller, Parameters.id(roomId, "room"), PostDrafts.of(body));
        Response.ResponseBuilder response = Response.status(
                        result.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(result.post());
        Long sequence = result.post().sequence();
        if (result.created() && sequence != null) {
            response.location(
                    address.getAbsolutePathBuilder().path(sequence.toString()).build());
        }
        return response.build();
    }

    /** Removes a post. */
    @DELETE
    @Path("/{sequence}")
    @Operation(
            summary = "Remove a post",
            description = "Administrators. Its number stays, and that it was removed. May be repeated.")
    @APIResponse(responseCode = "204", description = "is removed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `post.not-found`")
    public void remove(@PathParam("roomId") String roomId, @PathParam("sequence") String sequence) {
        removals.remove(caller, Parameters.id(roomId, "room"), Parameters.sequenceInPath(sequence));
    }

    /** Replaces a post. */
    @PUT
    @Path("/{sequence}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a text in the place of a post",
            description = "Administrators. Whatever the post was, it is a message from then on, marked as replaced.")
    @RequestBody(content = @Content(schema = @Schema(ref = "Replacement")))
    @APIResponse(responseCode = "204", description = "is replaced")
    @APIResponse(responseCode = "400", description = "the member is unknown or malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `post.not-found`")
    @APIResponse(responseCode = "409", description = "`post.removed`")
    @APIResponse(responseCode = "422", description = "the text is missing, too long or has control characters")
    public void replace(
            @PathParam("roomId") String roomId, @PathParam("sequence") String sequence, JsonMembers members) {
        removals.replace(
                caller,
                Parameters.id(roomId, "room"),
                Parameters.sequenceInPath(sequence),
                members.only(REPLACEMENT).text(REPLACEMENT));
    }
}
