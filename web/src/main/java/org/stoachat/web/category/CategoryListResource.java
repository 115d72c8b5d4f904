package org.stoachat.web.category;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.CategoryList;
import org.stoachat.membership.CategoryListEntry;
import org.stoachat.membership.ListChange;
import org.stoachat.membership.ScopeService;
import org.stoachat.principal.ListEdit;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;

/** {@code /categories/{id}/allowed}, {@code denied} and {@code creators}: who is in scope, and who creates rooms. */
@Path("/categories/{id}/{list: allowed|denied|creators}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "categories")
public class CategoryListResource {

    private static final String LISTS = "allowed, denied or creators";
    private static final String DRY_RUN = "only say what would happen";

    @Inject
    private ScopeService service;

    @Inject
    private Caller caller;

    /** A list. */
    @GET
    @Operation(summary = "A list of a category, by display name")
    @APIResponse(
            responseCode = "200",
            description = "a page of the list",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CategoryList")))
    @APIResponse(responseCode = "403", description = "`admin.required`; auditors may read")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    public Page<CategoryListEntry> entries(
            @PathParam("id") String id,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @Parameter(description = "part of the display name") @QueryParam("q") @DefaultValue("") String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findEntries(
                caller,
                Parameters.id(id, "category"),
                list(list),
                Parameters.search("q", text),
                cursor,
                Parameters.limit(limit));
    }

    /** Enters a principal. */
    @PUT
    @Path("/{principalId}")
    @Operation(summary = "Enter a user, group or container", description = "Without effect when it is entered already.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`category.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "422", description = "`principal.out-of-scope` for a creator")
    public ListChange enter(
            @PathParam("id") String id,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        return service.enter(
                caller,
                Parameters.id(id, "category"),
                list(list),
                Parameters.id(principalId, "principal"),
                dryRun(dryRun));
    }

    /** Takes a principal out. */
    @DELETE
    @Path("/{principalId}")
    @Operation(summary = "Take a user, group or container out", description = "Without effect when it is not entered.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`category.not-found` or `principal.not-found`")
    public ListChange takeOut(
            @PathParam("id") String id,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        return service.takeOut(
                caller,
                Parameters.id(id, "category"),
                list(list),
                Parameters.id(principalId, "principal"),
                dryRun(dryRun));
    }

    /** Enters and takes out many. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Enter and take out many, all or nobody",
            description = "At most 10,000 together. Who is entered already, or not at all, has no effect.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListEdit")))
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    @APIResponse(
            responseCode = "422",
            description = "the first principal that is unknown, or a creator out of scope, such as `add[3]`")
    public ListChange edit(
            @PathParam("id") String id,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            JsonMembers body) {
        body.only("add", "remove");
        ListEdit edit = new ListEdit(body.uuids("add"), body.uuids("remove"));
        return service.edit(caller, Parameters.id(id, "category"), list(list), edit, dryRun(dryRun));
    }

    private static boolean dryRun(String text) {
        return Parameters.flag("dryRun", text);
    }

    private static CategoryList list(String path) {
        return CategoryList.find(path).orElseThrow(NotFoundException::new);
    }
}
