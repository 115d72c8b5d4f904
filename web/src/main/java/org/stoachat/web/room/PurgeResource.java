package org.stoachat.web.room;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.post.PurgeService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/purge}: removes the posts of a room up to a moment. */
@Path("/rooms/{id}/purge")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "rooms")
public class PurgeResource {

    private static final String UNTIL = "until";

    @Inject
    private PurgeService service;

    @Inject
    private Caller caller;

    /** Purges a room. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remove all posts up to and including a moment",
            description = "Administrators. Nobody reads them from now on; they are deleted in the background.")
    @RequestBody(content = @Content(schema = @Schema(ref = "PurgeRequest")))
    @APIResponse(
            responseCode = "202",
            description = "the sequence of the first post that is left, and the number of the change",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Purge")))
    @APIResponse(responseCode = "400", description = "`until` is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(responseCode = "422", description = "`until` is missing")
    public Response purge(@PathParam("id") String id, JsonMembers members) {
        String until = members.only(UNTIL).text(UNTIL);
        if (until == null) {
            throw RejectedException.field(UNTIL, "missing", "The moment is missing up to which posts are removed.");
        }
        return Response.accepted(service.purge(caller, Parameters.id(id, "room"), Parameters.time(UNTIL, until)))
                .build();
    }
}
