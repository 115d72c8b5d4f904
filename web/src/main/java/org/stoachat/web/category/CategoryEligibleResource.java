package org.stoachat.web.category;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.ScopeService;
import org.stoachat.principal.PrincipalName;
import org.stoachat.web.rest.Parameters;

/** {@code /categories/{id}/eligible}: who may be creator there, or hold a role in its rooms. */
@Path("/categories/{id}/eligible")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "categories")
public class CategoryEligibleResource {

    @Inject
    private ScopeService service;

    @Inject
    private Caller caller;

    /** Who is in scope. */
    @GET
    @Operation(
            summary = "Who is in scope, by display name",
            description =
                    "Users, groups and containers that may be creators or hold a role in a room; not the disabled.")
    @APIResponse(
            responseCode = "200",
            description = "a page of principals",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PrincipalNames")))
    @APIResponse(responseCode = "403", description = "`category.not-creator`")
    @APIResponse(responseCode = "404", description = "`category.not-found`")
    public Page<PrincipalName> eligible(
            @PathParam("id") String id,
            @Parameter(description = "part of the display name, without regard to case")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findEligible(
                caller, Parameters.id(id, "category"), Parameters.search("q", text), cursor, Parameters.limit(limit));
    }
}
