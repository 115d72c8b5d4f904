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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.reading.ReadService;
import org.stoachat.reading.Unread;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /me/read}: how far the user has read in a room, the same on all devices. */
@Path("/me/read/{roomId}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class ReadResource {

    private static final String SEQUENCE = "sequence";
    private static final String FROM = "from";

    @Inject
    private ReadService service;

    @Inject
    private Caller caller;

    /** What is unread in a room. */
    @GET
    @Operation(
            summary = "What is unread in a room",
            description = "The first sight of a room sets its mark to the newest post.")
    @APIResponse(
            responseCode = "200",
            description = "mark, head and counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Unread")))
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public Unread read(@PathParam("roomId") String roomId) {
        return service.unread(caller, Parameters.id(roomId, "room"));
    }

    /** Lets the mark rise. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Mark a room as read up to a post",
            description =
                    """
                    Marks only rise: a lower one changes nothing, one beyond the newest post is cut to it. They are stored
                    within ten seconds. The user's other devices learn of it by the frame `read`.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "mark, head and counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Unread")))
    @APIResponse(responseCode = "400", description = "the body is malformed")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "422", description = "the sequence is missing or negative")
    public Unread mark(
            @PathParam("roomId") String roomId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "ReadMark")))
                    JsonMembers body) {
        Long sequence = body.number(SEQUENCE);
        if (sequence == null) {
            throw RejectedException.field(SEQUENCE, "missing", "The sequence is missing up to which posts were read.");
        }
        service.mark(caller, Parameters.id(roomId, "room"), sequence);
        return read(roomId);
    }

    /** Sets the mark back. */
    @DELETE
    @Operation(
            summary = "Make posts unread from a post on",
            description =
                    """
                    The mark stands before that post at once, on every device and server, whatever was marked before; from
                    there it rises again. Other devices learn of it by the frame `unread`.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "mark, head and counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Unread")))
    @APIResponse(responseCode = "400", description = "`from` is malformed")
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "409", description = "`read.changed`: elsewhere at the same moment")
    @APIResponse(responseCode = "422", description = "`from` is missing or 0")
    public Unread markUnread(
            @PathParam("roomId") String roomId,
            @Parameter(
                            description = "sequence of the first post that is to be unread",
                            example = "41",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam(FROM)
                    String from) {
        if (from == null) {
            throw RejectedException.field(FROM, "missing", "The parameter from says which post is the first unread.");
        }
        return service.markUnread(caller, Parameters.id(roomId, "room"), Parameters.sequence(FROM, from));
    }
}
