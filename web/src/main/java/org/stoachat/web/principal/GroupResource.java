package org.stoachat.web.principal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.stoachat.principal.PrincipalDetails;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalService;
import org.stoachat.principal.SetService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /groups}: groups, of which local ones are kept here. */
@Path("/groups")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "principals")
public class GroupResource {

    private static final PrincipalKind KIND = PrincipalKind.GROUP;

    @Inject
    private PrincipalService principals;

    @Inject
    private SetService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** Groups by name. */
    @GET
    @Operation(summary = "Groups by display name, for administrators, user administrators and auditors")
    @APIResponse(
            responseCode = "200",
            description = "a page of groups",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntries")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<PrincipalDetails> list(
            @Parameter(description = PrincipalResource.TEXT) @QueryParam("q") @DefaultValue("") String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return principals.findDetails(caller, Parameters.search("q", text), KIND, cursor, Parameters.limit(limit));
    }

    /** One group. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One group, for administrators, user administrators and auditors")
    @APIResponse(
            responseCode = "200",
            description = "the group, its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found`")
    public Response one(@PathParam("id") String id) {
        return Answers.shown(principals.requireDetails(caller, id(id), KIND));
    }

    /** Makes a group. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a group", description = "It has no members yet.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SetDraft")))
    @APIResponse(
            responseCode = "201",
            description = "the group",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "422", description = "a field cannot be taken, or there is no such container")
    public Response create(JsonMembers body) {
        return Answers.created(service.create(caller, KIND, Drafts.set(body)), address);
    }

    /** Changes a group. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a group",
            description = "A merge patch (RFC 7396). Where the group lies is no matter of its members.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "SetDraft")))
    @APIResponse(
            responseCode = "200",
            description = "the group",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found`")
    @APIResponse(responseCode = "409", description = "`principal.not-local`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "a field cannot be taken, or there is no such container")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = PrincipalResource.DRY_RUN) @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        Drafts.refuseDryRun(dryRun);
        return Answers.shown(service.change(caller, KIND, id(id), Drafts.set(body), Versions.expected(ifMatch)));
    }

    /** Deletes a group. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a group that stands in no list")
    @APIResponse(responseCode = "204", description = "is deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`group.not-found`")
    @APIResponse(responseCode = "409", description = "`principal.in-use` or `principal.not-local`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = PrincipalResource.DRY_RUN) @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        Drafts.refuseDryRun(dryRun);
        service.delete(caller, KIND, id(id), Versions.expected(ifMatch));
    }

    private static UUID id(String id) {
        return Parameters.id(id, KIND.code());
    }
}
