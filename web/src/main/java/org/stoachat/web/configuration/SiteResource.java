package org.stoachat.web.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.configuration.SiteService;
import org.stoachat.configuration.SiteView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /sites}: places where pools are. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "configuration")
public class SiteResource {

    @Inject
    private SiteService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** All sites. */
    @GET
    @Operation(summary = "All sites, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of sites",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Sites")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators and auditors may read")
    public Page<SiteView> sites(@BeanParam PageQuery page) {
        return service.sites(caller, page.cursor(), page.limit());
    }

    /** One site. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One site")
    @APIResponse(
            responseCode = "200",
            description = "the site, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Site")))
    @APIResponse(responseCode = "404", description = "`site.not-found`")
    public Response site(@PathParam("id") String id) {
        SiteView site = service.site(caller, Parameters.id(id, "site"));
        return Versions.tagged(site, site.version());
    }

    /** Makes a site. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a site")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Site")))
    @APIResponse(
            responseCode = "201",
            description = "the site",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Site")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "the name cannot be taken")
    public Response create(JsonMembers body) {
        SiteView site = service.create(caller, body.only("name").text("name"));
        return Versions.created(address, site.id(), site, site.version());
    }

    /** Renames a site. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(summary = "Rename a site", description = "A merge patch (RFC 7396).")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "Site")))
    @APIResponse(
            responseCode = "200",
            description = "the site",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Site")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`site.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "the name cannot be taken")
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonMembers body) {
        String name = body.only("name").text("name", "");
        SiteView site = service.rename(caller, Parameters.id(id, "site"), name, Versions.expected(ifMatch));
        return Versions.tagged(site, site.version());
    }

    /** Deletes a site. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a site that nothing belongs to")
    @APIResponse(responseCode = "204", description = "is deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`site.not-found`")
    @APIResponse(responseCode = "409", description = "`site.in-use`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(caller, Parameters.id(id, "site"), Versions.expected(ifMatch));
    }
}
