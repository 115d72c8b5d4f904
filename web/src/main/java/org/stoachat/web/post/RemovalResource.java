package org.stoachat.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.job.JobView;
import org.stoachat.post.RemovalRequest;
import org.stoachat.post.RemovalService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/removals}: removes or replaces the posts of a room that meet a filter. */
@Path("/rooms/{id}/removals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "posts")
public class RemovalResource {

    @Inject
    private RemovalService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** Submits a job, or says what it would do. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remove or replace the posts that meet a filter",
            description =
                    "Administrators. Posts that come later are not meant. `dryRun` says how many it would be and which,"
                            + " without their text, and changes nothing.")
    @RequestBody(content = @Content(schema = @Schema(ref = "RemovalRequest")))
    @APIResponse(
            responseCode = "202",
            description = "the job that does it; `Location` is its address",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Job")))
    @APIResponse(
            responseCode = "200",
            description = "with `dryRun`: what it would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RemovalPreview")))
    @APIResponse(responseCode = "400", description = "a member is unknown or malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(
            responseCode = "422",
            description = "`removal.no-filter` when every post would be meant; or `violations` tell which member")
    public Response submit(@PathParam("id") String id, JsonMembers members) {
        RemovalRequest request = RemovalRequests.of(members);
        UUID roomId = Parameters.id(id, "room");
        if (Boolean.TRUE.equals(members.flag(RemovalRequests.DRY_RUN))) {
            return Response.ok(service.preview(caller, roomId, request)).build();
        }
        JobView job = service.submit(caller, roomId, request);
        return Response.accepted(job)
                .location(address.getBaseUriBuilder()
                        .path("jobs")
                        .path(job.id().toString())
                        .build())
                .build();
    }
}
