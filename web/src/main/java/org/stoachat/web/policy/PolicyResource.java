package org.stoachat.web.policy;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.stoachat.principal.PolicyChange;
import org.stoachat.principal.PolicyDraft;
import org.stoachat.principal.PolicyService;
import org.stoachat.principal.PolicyView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /policies}: whether persistent chat is enabled, and whether one may upload. */
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "policies")
public class PolicyResource {

    @Inject
    private PolicyService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** All policies. */
    @GET
    @Operation(
            summary = "All policies, the global one first; of user, pool, site, global the first that exists decides")
    @APIResponse(
            responseCode = "200",
            description = "a page of policies",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Policies")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators may, auditors may read")
    public Page<PolicyView> policies(@BeanParam PageQuery page) {
        return service.policies(caller, page.cursor(), page.limit());
    }

    /** One policy. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One policy")
    @APIResponse(
            responseCode = "200",
            description = "the policy, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Policy")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found`")
    public Response policy(@PathParam("id") String id) {
        PolicyView policy = service.policy(caller, id(id));
        return Versions.tagged(policy, policy.version());
    }

    /** Makes a policy. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a policy",
            description =
                    "One for users is assigned to them afterwards. Chat is off unless it is said; upload is as chat.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Policy")))
    @APIResponse(
            responseCode = "201",
            description = "the policy",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Policy")))
    @APIResponse(
            responseCode = "200",
            description = "who would lose the chat, in a dry run",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`pool.not-found` or `site.not-found`")
    @APIResponse(responseCode = "409", description = "`policy.exists` or `name.unavailable`")
    @APIResponse(responseCode = "422", description = "a member is missing or cannot be taken")
    public Response create(
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        body.only("name", "description", "scope", "target", "chatEnabled", "uploadEnabled");
        PolicyDraft draft = new PolicyDraft(
                body.text("name"),
                body.text("description"),
                body.text("scope"),
                body.uuid("target"),
                body.flag("chatEnabled"),
                body.flag("uploadEnabled"));
        if (dryRun(dryRun)) {
            return Response.ok(service.lossIfCreated(caller, draft)).build();
        }
        PolicyView policy = service.create(caller, draft);
        return Versions.created(address, policy.id(), policy, policy.version());
    }

    /** Changes a policy. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a policy",
            description = "A merge patch (RFC 7396). Who loses the chat is out of all rooms at once.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "Policy")))
    @APIResponse(
            responseCode = "200",
            description = "the policy, or who would lose the chat, in a dry run",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Policy")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "a member cannot be taken")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        body.only("name", "description", "chatEnabled", "uploadEnabled");
        PolicyChange change = new PolicyChange(
                body.text("name", ""),
                body.text("description", ""),
                body.flag("chatEnabled", false),
                body.flag("uploadEnabled", false));
        Integer expected = Versions.expected(ifMatch);
        if (dryRun(dryRun)) {
            return Response.ok(service.lossIfChanged(caller, id(id), change, expected))
                    .build();
        }
        PolicyView policy = service.change(caller, id(id), change, expected);
        return Versions.tagged(policy, policy.version());
    }

    /** Deletes a policy. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a policy", description = "The global one is reset to its defaults instead.")
    @APIResponse(responseCode = "204", description = "is deleted, or reset")
    @APIResponse(
            responseCode = "200",
            description = "who would lose the chat, in a dry run",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`policy.not-found`")
    @APIResponse(responseCode = "409", description = "`policy.assigned`, unless forced")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "whether to take it from its users") @QueryParam("force") @DefaultValue("false")
                    String force,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        Integer expected = Versions.expected(ifMatch);
        boolean forced = Parameters.flag("force", force);
        if (dryRun(dryRun)) {
            return Response.ok(service.lossIfDeleted(caller, id(id), expected)).build();
        }
        service.delete(caller, id(id), forced, expected);
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        return Parameters.id(id, "policy");
    }

    private static boolean dryRun(String text) {
        return Parameters.flag("dryRun", text);
    }
}
