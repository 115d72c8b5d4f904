package org.stoachat.web.category;

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
import org.stoachat.category.CategoryChange;
import org.stoachat.category.CategoryService;
import org.stoachat.category.CategoryView;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /categories}: sets of rooms with common rules. */
@Path("/categories")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "categories")
public class CategoryResource {

    @Inject
    private CategoryService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** Categories by name. */
    @GET
    @Operation(
            summary = "Categories by name",
            description = "Administrators and auditors see all; others id and name of those in whose scope they are.")
    @APIResponse(
            responseCode = "200",
            description = "a page of categories",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Categories")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    public Page<CategoryView> categories(
            @Parameter(description = "part of the name, without regard to case") @QueryParam("q") @DefaultValue("")
                    String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findCategories(caller, Parameters.search("q", text), cursor, Parameters.limit(limit));
    }

    /** One category. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One category")
    @APIResponse(
            responseCode = "200",
            description = "the category; for administrators and auditors with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Category")))
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    public Response category(@PathParam("id") String id) {
        return answer(service.requireCategory(caller, Parameters.id(id, "category")));
    }

    /** Makes a category. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a category", description = "Switches that are left out are on. Nobody is in scope yet.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Category")))
    @APIResponse(
            responseCode = "201",
            description = "the category",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Category")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "422", description = "name or description cannot be taken")
    public Response create(JsonMembers body) {
        CategoryView category = service.create(caller, change(body));
        return Versions.created(address, category.id(), category, category.version());
    }

    /** Changes a category. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a category",
            description = "A merge patch (RFC 7396). Without chat history posts are kept no more and hidden.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "Category")))
    @APIResponse(
            responseCode = "200",
            description = "the category",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Category")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    @APIResponse(responseCode = "409", description = "`name.unavailable`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "name or description cannot be taken")
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonMembers body) {
        return answer(service.change(caller, Parameters.id(id, "category"), change(body), Versions.expected(ifMatch)));
    }

    /** Deletes a category. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a category that has no rooms")
    @APIResponse(responseCode = "204", description = "is deleted; its name is free")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    @APIResponse(responseCode = "409", description = "`category.not-empty`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(caller, Parameters.id(id, "category"), Versions.expected(ifMatch));
    }

    private static Response answer(CategoryView category) {
        return category.version() == null
                ? Response.ok(category).build()
                : Versions.tagged(category, category.version());
    }

    /** What is {@code null} goes back to what it is in a new category; a name cannot. */
    private static CategoryChange change(JsonMembers body) {
        body.only("name", "description", "invitations", "fileUpload", "chatHistory");
        return new CategoryChange(
                body.text("name", ""),
                body.text("description", ""),
                body.flag("invitations", true),
                body.flag("fileUpload", true),
                body.flag("chatHistory", true));
    }
}
