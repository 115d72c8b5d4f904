package org.stoachat.web.principal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.GroupImpactService;
import org.stoachat.principal.GroupMemberService;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.PrincipalSummary;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;

/** {@code /groups/{id}/members}: who is in a group directly. */
@Path("/groups/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "principals")
public class GroupMemberResource {

    private static final String CONCEPT = "group";
    private static final String DRY_RUN = "`true` to change nothing and be told who would lose what in which rooms";
    private static final String DRY = "what it would do, in a dry run";

    @Inject
    private GroupMemberService service;

    @Inject
    private GroupImpactService impact;

    @Inject
    private Caller caller;

    /** The members. */
    @GET
    @Operation(
            summary = "The direct members of a group by display name",
            description = "For administrators, user administrators and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "a page of users and groups",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Principals")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found`")
    public Page<PrincipalSummary> members(
            @PathParam("id") String id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.members(caller, Parameters.id(id, CONCEPT), cursor, Parameters.limit(limit));
    }

    /** Adds and removes many. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Add and remove many, all or nobody",
            description = "At most 10,000 together. Who is a member already, or not at all, has no effect.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListEdit")))
    @APIResponse(
            responseCode = "200",
            description = "what it did; in a dry run what it would do, and who would lose what",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "GroupChange")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found`")
    @APIResponse(responseCode = "409", description = "`principal.not-local`")
    @APIResponse(
            responseCode = "422",
            description = "the first that is unknown, a container, or would make a cycle, such as `add[3]`")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            JsonMembers body) {
        body.only("add", "remove");
        ListEdit edit = new ListEdit(body.uuids("add"), body.uuids("remove"));
        UUID group = Parameters.id(id, CONCEPT);
        Object done = Parameters.flag("dryRun", dryRun)
                ? impact.change(caller, group, edit)
                : service.change(caller, group, edit);
        return Response.ok(done).build();
    }

    /** Adds one. */
    @PUT
    @Path("/{principalId}")
    @Operation(summary = "Add a user or a group", description = "Without effect when it is a member already.")
    @APIResponse(
            responseCode = "200",
            description = DRY,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "204", description = "is a member")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "409", description = "`principal.not-local`")
    @APIResponse(responseCode = "422", description = "`group.cycle`, `group.no-containers` or `group.too-many-ways`")
    public Response add(
            @PathParam("id") String id,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        UUID group = Parameters.id(id, CONCEPT);
        UUID member = Parameters.id(principalId, "principal");
        if (Parameters.flag("dryRun", dryRun)) {
            return Response.ok(impact.add(caller, group, member)).build();
        }
        service.add(caller, group, member);
        return Response.noContent().build();
    }

    /** Removes one. */
    @DELETE
    @Path("/{principalId}")
    @Operation(summary = "Remove a direct member", description = "Without effect when it is none.")
    @APIResponse(
            responseCode = "200",
            description = DRY,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "204", description = "is no direct member")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "409", description = "`principal.not-local`")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        UUID group = Parameters.id(id, CONCEPT);
        UUID member = Parameters.id(principalId, "principal");
        if (Parameters.flag("dryRun", dryRun)) {
            return Response.ok(impact.remove(caller, group, member)).build();
        }
        service.remove(caller, group, member);
        return Response.noContent().build();
    }
}
