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
import org.stoachat.reading.ReadService;
import org.stoachat.reading.Unread;
import org.stoachat.web.rest.Parameters;

/** {@code /me/unread}: what is unread for the user. */
@Path("/me/unread")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class UnreadResource {

    @Inject
    private ReadService service;

    @Inject
    private Caller caller;

    /** What is unread in the user's rooms. */
    @GET
    @Operation(
            summary = "What is unread in the rooms in which the user has a role, and in those that they follow",
            description =
                    """
                    Of these the rooms that they may read now, in no order that means anything. The first sight of a room
                    sets its mark to the newest post. With `limit=500` most users learn everything in one request, beside
                    which `/me`, `/me/rooms` and `/me/followed` can be asked; one `join` of all rooms is the last step of a
                    sign-in.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "a page of rooms with mark, head and counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Unreads")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<Unread> unread(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.unread(caller, cursor, Parameters.limit(limit));
    }
}
