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
import org.stoachat.principal.UserService;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /users}: users, of whom local ones are kept here. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "principals")
public class UserResource {

    private static final String CONCEPT = "user";

    @Inject
    private PrincipalService principals;

    @Inject
    private UserService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** Users by name. */
    @GET
    @Operation(summary = "Users by display name, for administrators, user administrators and auditors")
    @APIResponse(
            responseCode = "200",
            description = "a page of users",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntries")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<PrincipalDetails> list(
            @Parameter(description = PrincipalResource.TEXT) @QueryParam("q") @DefaultValue("") String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return principals.findDetails(
                caller, Parameters.search("q", text), PrincipalKind.USER, cursor, Parameters.limit(limit));
    }

    /** One user. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One user, for administrators, user administrators and auditors")
    @APIResponse(
            responseCode = "200",
            description = "the user, its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`user.not-found`")
    public Response one(@PathParam("id") String id) {
        return Answers.shown(principals.requireDetails(caller, Parameters.id(id, CONCEPT), PrincipalKind.USER));
    }

    /** Makes a user. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a user", description = "User administrators may do it too.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "UserDraft")))
    @APIResponse(
            responseCode = "201",
            description = "the user",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "a field cannot be taken, or there is no such container")
    public Response create(JsonMembers body) {
        return Answers.created(service.create(caller, Drafts.user(body)), address);
    }

    /** Changes a user. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a user",
            description =
                    "A merge patch (RFC 7396). A new password, and disabling, ends their sessions everywhere within a minute.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "UserDraft")))
    @APIResponse(
            responseCode = "200",
            description = "the user",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalEntry")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`user.not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`name.unavailable`, `principal.not-local` or `administrator.last`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "a field cannot be taken, or there is no such container")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = PrincipalResource.DRY_RUN) @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        Drafts.refuseDryRun(dryRun);
        return Answers.shown(
                service.change(caller, Parameters.id(id, CONCEPT), Drafts.user(body), Versions.expected(ifMatch)));
    }

    /** Deletes a user. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a user with all that they hold; who has posted or created rooms is disabled instead")
    @APIResponse(responseCode = "204", description = "is deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`user.not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`principal.in-use`, `principal.not-local` or `administrator.last`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = PrincipalResource.DRY_RUN) @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        Drafts.refuseDryRun(dryRun);
        service.delete(caller, Parameters.id(id, CONCEPT), Versions.expected(ifMatch));
    }
}
