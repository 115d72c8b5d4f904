package org.stoachat.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.category.CategoryService;
import org.stoachat.category.CategoryView;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.SignInService;
import org.stoachat.principal.SignedIn;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.security.StoaPrincipal;

/** {@code /me}: who is signed in, and where else. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "me")
public class MeResource {

    private static final String CREATOR = "creator";

    @Inject
    private SignInService service;

    @Inject
    private CategoryService categories;

    @Inject
    private Caller caller;

    @Inject
    private StoaPrincipal principal;

    /** Who is signed in. */
    @GET
    @Operation(summary = "Who is signed in, with the CSRF token for changes by cookie")
    @APIResponse(
            responseCode = "200",
            description = "the user",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Me")))
    public Me me() {
        SignedIn signedIn = principal.signedIn();
        List<String> roles =
                signedIn.roles().stream().map(AdministrativeRole::code).sorted().toList();
        return new Me(
                caller.id(),
                signedIn.signInName(),
                caller.displayName(),
                signedIn.roles().contains(AdministrativeRole.ADMINISTRATOR),
                roles,
                principal.csrfToken());
    }

    /** The categories in which the user may create rooms. */
    @GET
    @Path("/categories")
    @Operation(
            summary = "The categories in which the user may create rooms, by name",
            description = "As a creator who is in scope; administrators in any.")
    @APIResponse(
            responseCode = "200",
            description = "a page of categories",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Categories")))
    @APIResponse(responseCode = "400", description = "another role than `creator`, or a malformed parameter")
    public Page<CategoryView> categories(
            @Parameter(description = "`creator`") @QueryParam("role") @DefaultValue(CREATOR) String role,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit) {
        if (!role.equals(CREATOR)) {
            throw RejectedException.field("role", "malformed", "The parameter role is " + CREATOR + ".");
        }
        return categories.findCreatable(caller, cursor, Parameters.limit(limit));
    }

    /** All sessions of the user. */
    @GET
    @Path("/sessions")
    @Operation(summary = "Where the user is signed in, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "the sessions",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Sessions")))
    public Page<Session> sessions() {
        UUID current = principal.signedIn().sessionId();
        return new Page<>(
                service.sessions(caller).stream()
                        .map(session -> Session.of(session, current))
                        .toList(),
                null);
    }

    /** Ends a session. */
    @DELETE
    @Path("/sessions/{id}")
    @Operation(summary = "Sign out somewhere", description = "At once on this server, within a minute on others.")
    @APIResponse(responseCode = "204", description = "ended")
    @APIResponse(responseCode = "404", description = "`session.not-found`")
    public void endSession(@PathParam("id") String id) {
        service.endSession(caller, Parameters.id(id, "session"));
    }
}
