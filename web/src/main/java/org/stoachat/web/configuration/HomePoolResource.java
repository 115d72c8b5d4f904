package org.stoachat.web.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.configuration.PoolService;
import org.stoachat.configuration.PoolView;
import org.stoachat.principal.ChatLoss;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** {@code /users/{id}/home-pool}: the pool that is home to a user. */
@Path("/users/{id}/home-pool")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "configuration")
public class HomePoolResource {

    @Inject
    private PoolService service;

    @Inject
    private Caller caller;

    /** The home pool. */
    @GET
    @Operation(summary = "The home pool of a user")
    @APIResponse(
            responseCode = "200",
            description = "the pool",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pool")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators and auditors may")
    @APIResponse(responseCode = "404", description = "`principal.not-found`, or `pool.not-found` when there is none")
    @APIResponse(responseCode = "422", description = "`pool.users-only`")
    public PoolView homePool(@PathParam("id") String id) {
        return service.homePool(caller, user(id));
    }

    /** Gives a user a home pool. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a user another home pool",
            description = "Its policy decides from then on, unless one is assigned to the user.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "HomePool")))
    @APIResponse(
            responseCode = "200",
            description = "whether the user loses the chat, or would",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators may")
    @APIResponse(responseCode = "404", description = "`principal.not-found` or `pool.not-found`")
    @APIResponse(responseCode = "422", description = "`pool.users-only`, or the pool is missing")
    public ChatLoss move(
            @PathParam("id") String id,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun,
            JsonMembers body) {
        UUID pool = body.only("poolId").uuid("poolId");
        if (pool == null) {
            throw RejectedException.field("poolId", "missing", "The pool is missing.");
        }
        return service.moveHome(caller, user(id), pool, Parameters.flag("dryRun", dryRun));
    }

    /** Takes the home pool away. */
    @DELETE
    @Operation(summary = "Leave a user without a home pool")
    @APIResponse(
            responseCode = "200",
            description = "whether the user loses the chat, or would",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChatLoss")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators may")
    @APIResponse(responseCode = "404", description = "`principal.not-found`")
    @APIResponse(responseCode = "422", description = "`pool.users-only`")
    public ChatLoss leave(
            @PathParam("id") String id,
            @Parameter(description = "only say who would lose the chat") @QueryParam("dryRun") @DefaultValue("false")
                    String dryRun) {
        return service.moveHome(caller, user(id), null, Parameters.flag("dryRun", dryRun));
    }

    private static UUID user(String id) {
        return Parameters.id(id, "principal");
    }
}
