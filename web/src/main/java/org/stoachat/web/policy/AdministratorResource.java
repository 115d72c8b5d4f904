package org.stoachat.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.principal.AdministrativeRoleService;
import org.stoachat.principal.RoleHolder;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;

/** {@code /administrators}: who holds which administrative role. */
@Path("/administrators")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "administrators")
public class AdministratorResource {

    @Inject
    private AdministrativeRoleService service;

    @Inject
    private Caller caller;

    /** Who holds roles. */
    @GET
    @Operation(summary = "Who holds administrative roles, by name; disabled users too")
    @APIResponse(
            responseCode = "200",
            description = "a page of users",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Administrators")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators and auditors may read")
    public Page<RoleHolder> holders(@BeanParam PageQuery page) {
        return service.holders(caller, page.cursor(), page.limit());
    }

    /** Gives a role. */
    @PUT
    @Path("/{userId}/{role}")
    @Operation(summary = "Give a user a role", description = "Without effect when they hold it already.")
    @APIResponse(responseCode = "204", description = "they hold it")
    @APIResponse(responseCode = "403", description = "`admin.required` or `role.not-to-oneself`")
    @APIResponse(responseCode = "404", description = "`principal.not-found` or `role.not-found`")
    @APIResponse(responseCode = "422", description = "`role.users-only`")
    public void grant(@PathParam("userId") String userId, @PathParam("role") String role) {
        service.grant(caller, Parameters.id(userId, "principal"), role(role));
    }

    /** Takes a role. */
    @DELETE
    @Path("/{userId}/{role}")
    @Operation(summary = "Take a role from a user", description = "Without effect when they do not hold it.")
    @APIResponse(responseCode = "204", description = "they do not hold it")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`principal.not-found` or `role.not-found`")
    @APIResponse(responseCode = "409", description = "`administrator.last`")
    @APIResponse(responseCode = "422", description = "`role.users-only`")
    public void revoke(@PathParam("userId") String userId, @PathParam("role") String role) {
        service.revoke(caller, Parameters.id(userId, "principal"), role(role));
    }

    private static AdministrativeRole role(String code) {
        try {
            return AdministrativeRole.of(code);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("role.not-found", "There is no such role.");
        }
    }
}
