package org.stoachat.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.principal.EffectivePolicy;
import org.stoachat.principal.PolicyService;
import org.stoachat.web.rest.Parameters;

/** {@code /users/{id}/policy}: the policy that decides for a user. */
@Path("/users/{id}/policy")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "policies")
public class UserPolicyResource {

    @Inject
    private PolicyService service;

    @Inject
    private Caller caller;

    /** The policy that decides. */
    @GET
    @Operation(summary = "The policy that decides for a user, and why")
    @APIResponse(
            responseCode = "200",
            description = "the policy and its scope",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EffectivePolicy")))
    @APIResponse(responseCode = "403", description = "`admin.required`; user administrators and auditors may")
    @APIResponse(responseCode = "404", description = "`principal.not-found`")
    public EffectivePolicy policy(@PathParam("id") String id) {
        return service.policyOf(caller, Parameters.id(id, "principal"));
    }
}
