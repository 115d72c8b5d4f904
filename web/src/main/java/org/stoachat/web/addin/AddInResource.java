package org.stoachat.web.addin;

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
import org.stoachat.room.AddInService;
import org.stoachat.room.AddInView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /add-ins}: web pages that may be shown beside rooms. */
@Path("/add-ins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "add-ins")
public class AddInResource {

    @Inject
    private AddInService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** Add-ins by name. */
    @GET
    @Operation(summary = "Add-ins by name")
    @APIResponse(
            responseCode = "200",
            description = "a page of add-ins",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AddIns")))
    public Page<AddInView> addIns(
            @Parameter(description = "part of the name, without regard to case") @QueryParam("q") @DefaultValue("")
                    String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findAddIns(caller, Parameters.search("q", text), cursor, Parameters.limit(limit));
    }

    /** One add-in. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One add-in")
    @APIResponse(
            responseCode = "200",
            description = "the add-in, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AddIn")))
    @APIResponse(responseCode = "404", description = "`add-in.not-found`")
    public Response addIn(@PathParam("id") String id) {
        AddInView addIn = service.requireAddIn(caller, Parameters.id(id, "add-in"));
        return Versions.tagged(addIn, addIn.version());
    }

    /** Registers an add-in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register an add-in")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AddIn")))
    @APIResponse(
            responseCode = "201",
            description = "the add-in",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AddIn")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "name or url cannot be taken")
    public Response create(JsonMembers body) {
        body.only("name", "url");
        AddInView addIn = service.create(caller, body.text("name"), body.text("url"));
        return Versions.created(address, addIn.id(), addIn, addIn.version());
    }

    /** Changes an add-in. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(summary = "Change an add-in", description = "A merge patch (RFC 7396).")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "AddIn")))
    @APIResponse(
            responseCode = "200",
            description = "the add-in",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AddIn")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`add-in.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "name or url cannot be taken")
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonMembers body) {
        body.only("name", "url");
        AddInView addIn = service.change(
                caller,
                Parameters.id(id, "add-in"),
                body.text("name", ""),
                body.text("url", ""),
                Versions.expected(ifMatch));
        return Versions.tagged(addIn, addIn.version());
    }

    /** Deletes an add-in. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an add-in")
    @APIResponse(responseCode = "204", description = "is deleted")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`add-in.not-found`")
    @APIResponse(responseCode = "409", description = "`add-in.in-use`: rooms have it, and `force` is not set")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(
            @PathParam("id") String id,
            @Parameter(description = "take it away from the rooms that have it")
                    @QueryParam("force")
                    @DefaultValue("false")
                    String force,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(
                caller, Parameters.id(id, "add-in"), Parameters.flag("force", force), Versions.expected(ifMatch));
    }
}
