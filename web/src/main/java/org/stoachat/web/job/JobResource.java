package org.stoachat.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.stoachat.job.JobService;
import org.stoachat.job.JobView;
import org.stoachat.web.rest.Parameters;

/** {@code /jobs}: what the server goes on with after it has answered. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "jobs")
public class JobResource {

    @Inject
    private JobService service;

    @Inject
    private Caller caller;

    /** Jobs, newest first. */
    @GET
    @Operation(
            summary = "Jobs, newest first",
            description = "Administrators. Those that ended more than 30 days ago are forgotten.")
    @APIResponse(
            responseCode = "200",
            description = "a page of jobs",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Jobs")))
    @APIResponse(responseCode = "400", description = "the cursor or the limit is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<JobView> jobs(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findJobs(caller, cursor, Parameters.limit(limit));
    }

    /** One job. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One job: where it stands and what it has done", description = "Administrators.")
    @APIResponse(
            responseCode = "200",
            description = "the job",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Job")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`job.not-found`")
    public JobView job(@PathParam("id") String id) {
        return service.requireJob(caller, Parameters.id(id, "job"));
    }

    /** Cancels a job. */
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Cancel a job",
            description = "Administrators. What is done stays done, and nothing more is. May be repeated.")
    @APIResponse(responseCode = "204", description = "is cancelled")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`job.not-found`")
    @APIResponse(responseCode = "409", description = "`job.ended`")
    public void cancel(@PathParam("id") String id) {
        service.cancel(caller, Parameters.id(id, "job"));
    }
}
