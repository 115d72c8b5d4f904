package org.stoachat.web.principal;

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
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Affiliation;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalService;
import org.stoachat.principal.PrincipalSummary;
import org.stoachat.web.rest.Parameters;

/** {@code /principals}: users, groups and containers that the caller may look up. */
@Path("/principals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "principals")
public class PrincipalResource {

    static final String TEXT =
            "part of the display name, or the beginning of a sign-in name or mail address, without regard to case";
    static final String DRY_RUN = "`true` is refused with `invalid`: there is no dry run of this change";

    @Inject
    private PrincipalService service;

    @Inject
    private Caller caller;

    /** Principals by name. */
    @GET
    @Operation(
            summary = "Principals by display name",
            description = "Administrators, user administrators and auditors find all; others those in the scope of a"
                    + " category where they create or manage a room, and give at least two characters.")
    @APIResponse(
            responseCode = "200",
            description = "a page of principals",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Principals")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "422", description = "the limit is out of range, or the text too short")
    public Page<PrincipalSummary> principals(
            @Parameter(description = TEXT) @QueryParam("q") @DefaultValue("") String text,
            @Parameter(schema = @Schema(enumeration = {"user", "group", "container"})) @QueryParam("type") String type,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.find(caller, Parameters.search("q", text), kind(type), cursor, Parameters.limit(limit));
    }

    /** One principal. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One principal that the caller may look up, or the caller")
    @APIResponse(
            responseCode = "200",
            description = "the principal",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Principal")))
    @APIResponse(responseCode = "404", description = "`principal.not-found`")
    public PrincipalSummary principal(@PathParam("id") String id) {
        return service.require(caller, Parameters.id(id, "principal"));
    }

    /** What a principal is in. */
    @GET
    @Path("/{id}/affiliations")
    @Operation(
            summary = "The affiliations of a principal by display name, and how they come",
            description = "One's own; those of others for administrators, user administrators and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "a page of affiliations, the principal itself among them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Affiliations")))
    @APIResponse(responseCode = "404", description = "`principal.not-found`")
    public Page<Affiliation> affiliations(
            @PathParam("id") String id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.affiliations(caller, Parameters.id(id, "principal"), cursor, Parameters.limit(limit));
    }

    private static PrincipalKind kind(String type) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "user" -> PrincipalKind.USER;
            case "group" -> PrincipalKind.GROUP;
            case "container" -> PrincipalKind.CONTAINER;
            default ->
                throw RejectedException.field("type", "malformed", "The parameter type is user, group or container.");
        };
    }
}
