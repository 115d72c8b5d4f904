package org.stoachat.web.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.configuration.SettingService;
import org.stoachat.configuration.SettingView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Versions;

/** {@code /settings}: switches of the whole pool, a closed list. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "configuration")
public class SettingResource {

    @Inject
    private SettingService service;

    @Inject
    private Caller caller;

    /** All settings. */
    @GET
    @Operation(summary = "All settings, set or not")
    @APIResponse(
            responseCode = "200",
            description = "the settings",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Settings")))
    @APIResponse(responseCode = "403", description = "`admin.required`; auditors may read")
    public Page<SettingView> settings() {
        return service.settings(caller);
    }

    /** One setting. */
    @GET
    @Path("/{name}")
    @Operation(summary = "One setting")
    @APIResponse(
            responseCode = "200",
            description = "the setting, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Setting")))
    @APIResponse(responseCode = "403", description = "`admin.required`; auditors may read")
    @APIResponse(responseCode = "404", description = "`setting.not-found`")
    public Response setting(@PathParam("name") String name) {
        return answer(service.setting(caller, name));
    }

    /** Sets a setting. */
    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set a setting")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SettingValue")))
    @APIResponse(
            responseCode = "200",
            description = "the setting",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Setting")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`setting.not-found`")
    @APIResponse(responseCode = "409", description = "`names.taken-twice`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "the setting has no such value")
    public Response set(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonMembers body) {
        String value = body.only("value").text("value");
        return answer(service.set(caller, name, value, Versions.expected(ifMatch)));
    }

    private static Response answer(SettingView setting) {
        return Versions.tagged(setting, setting.version());
    }
}
