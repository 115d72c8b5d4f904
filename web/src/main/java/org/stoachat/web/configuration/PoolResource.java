package org.stoachat.web.configuration;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.configuration.PoolService;
import org.stoachat.configuration.PoolView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /pools}: servers that act as one, and are home to users. */
@Path("/pools")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "configuration")
public class PoolResource {

    @Inject
    private PoolService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** All pools. */
    @GET
    @Operation(summary = "All pools, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of pools",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pools")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators and auditors may read")
    public Page<PoolView> pools(@BeanParam PageQuery page) {
        return service.pools(caller, page.cursor(), page.limit());
    }

    /** One pool. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One pool")
    @APIResponse(
            responseCode = "200",
            description = "the pool, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pool")))
    @APIResponse(responseCode = "404", description = "`pool.not-found`")
    public Response pool(@PathParam("id") String id) {
        PoolView pool = service.pool(caller, Parameters.id(id, "pool"));
        return Versions.tagged(pool, pool.version());
    }

    /** Makes a pool. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a pool at a site")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pool")))
    @APIResponse(
            responseCode = "201",
            description = "the pool",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pool")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`site.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "the name cannot be taken, or the site is missing")
    public Response create(JsonMembers body) {
        body.only("name", "siteId");
        PoolView pool = service.create(caller, body.text("name"), body.uuid("siteId"));
        return Versions.created(address, pool.id(), pool, pool.version());
    }

    /** Changes a pool. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Rename a pool or move it to another site",
            description =
                    "A merge patch (RFC 7396). Its users then have the policy of the other site, unless there is a closer one.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "Pool")))
    @APIResponse(
            responseCode = "200",
            description = "the pool",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pool")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`pool.not-found` or `site.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "the name cannot be taken")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        body.only("name", "siteId");
        if (Parameters.flag("dryRun", dryRun)) {
            return Response.ok(service.lossIfMoved(caller, Parameters.id(id, "pool"), body.uuid("siteId")))
                    .build();
        }
        PoolView pool = service.change(
                caller,
                Parameters.id(id, "pool"),
                body.text("name", ""),
                body.uuid("siteId"),
                Versions.expected(ifMatch));
        return Versions.tagged(pool, pool.version());
    }

    /** Deletes a pool. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a pool that nothing belongs to")
    @APIResponse(responseCode = "204", description = "is deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`pool.not-found`")
    @APIResponse(responseCode = "409", description = "`pool.in-use`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(caller, Parameters.id(id, "pool"), Versions.expected(ifMatch));
    }
}
