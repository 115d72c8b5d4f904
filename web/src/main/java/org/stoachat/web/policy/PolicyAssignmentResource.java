package org.stoachat.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.stoachat.principal.ChatLoss;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.PolicyAssignmentService;
import org.stoachat.principal.PrincipalName;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;

/** {@code /policies/{id}/assignments}: which users a policy is assigned to. */
@Path("/policies/{policyId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "policies")
public class PolicyAssignmentResource {

    @Inject
    private PolicyAssignmentService service;

    @Inject
    private Caller caller;

    /** Whom the policy is assigned to. */
    @GET
    @Operation(summary = "The users that the policy is assigned to, by name")
    @APIResponse(
            responseCode = "200",
            description = "a page of users",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalNames")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators may, auditors may read")
    @APIResponse(responseCode = "404", description = "`policy.not-found`")
    public Page<PrincipalName> assignments(@PathParam("policyId") String policyId, @BeanParam PageQuery page) {
        return service.assignments(caller, policy(policyId), page.cursor(), page.limit());
    }

    /** Assigns the policy. */
    @PUT
    @Path("/{principalId}")
    @Operation(
            summary = "Assign the policy to a user",
            description = "Takes the place of another one. Without effect when it is assigned already.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "422", description = "`policy.users-only` or `policy.not-assignable`")
    public ChatLoss assign(
            @PathParam("policyId") String policyId,
            @PathParam("principalId") String principalId,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        return service.assign(
                caller, policy(policyId), Parameters.id(principalId, "principal"), Parameters.flag("dryRun", dryRun));
    }

    /** Takes the policy from a user. */
    @DELETE
    @Path("/{principalId}")
    @Operation(summary = "Take the policy from a user", description = "Without effect when it is not assigned.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "422", description = "`policy.users-only` or `policy.not-assignable`")
    public ChatLoss unassign(
            @PathParam("policyId") String policyId,
            @PathParam("principalId") String principalId,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        return service.unassign(
                caller, policy(policyId), Parameters.id(principalId, "principal"), Parameters.flag("dryRun", dryRun));
    }

    /** Assigns the policy to many and takes it from many. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Assign the policy to many users and take it from many, all or nobody",
            description = "At most 10,000 together. Who has it already, or has it not, has no effect.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListEdit")))
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found`")
    @APIResponse(responseCode = "422", description = "the first who is unknown or no user, such as `add[3]`")
    public ChatLoss change(
            @PathParam("policyId") String policyId,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        body.only("add", "remove");
        ListEdit edit = new ListEdit(body.uuids("add"), body.uuids("remove"));
        return service.change(caller, policy(policyId), edit, Parameters.flag("dryRun", dryRun));
    }

    private static UUID policy(String id) {
        return Parameters.id(id, "policy");
    }
}
