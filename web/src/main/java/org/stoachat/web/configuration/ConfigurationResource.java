package org.stoachat.web.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.configuration.Configuration;
import org.stoachat.configuration.ConfigurationChange;
import org.stoachat.configuration.ConfigurationService;
import org.stoachat.configuration.ConfigurationView;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.PageQuery;
import org.stoachat.web.rest.Parameters;
import org.stoachat.web.rest.Versions;

/** {@code /configurations}: of pool, site, global the first that exists decides as a whole. */
@Path("/configurations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "configuration")
public class ConfigurationResource {

    @Inject
    private ConfigurationService service;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    /** All configurations. */
    @GET
    @Operation(
            summary = "All configurations, the global one first; of pool, site, global the first that exists decides")
    @APIResponse(
            responseCode = "200",
            description = "a page of configurations",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Configurations")))
    @APIResponse(responseCode = "403", description = "`admin.required`; auditors may read")
    public Page<ConfigurationView> configurations(@BeanParam PageQuery page) {
        return service.configurations(caller, page.cursor(), page.limit());
    }

    /** One configuration. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One configuration")
    @APIResponse(
            responseCode = "200",
            description = "the configuration, with its version as `ETag`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Configuration")))
    @APIResponse(responseCode = "404", description = "`configuration.not-found`")
    public Response configuration(@PathParam("id") String id) {
        return answer(service.configuration(caller, id(id)));
    }

    /** Makes a configuration. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a configuration for a pool or a site", description = "What is left out has its default.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Configuration")))
    @APIResponse(
            responseCode = "201",
            description = "the configuration",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Configuration")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`pool.not-found` or `site.not-found`")
    @APIResponse(responseCode = "409", description = "`configuration.exists`")
    @APIResponse(responseCode = "422", description = "a value is out of range")
    public Response create(JsonMembers body) {
        body.only("scope", "target", "defaultBacklog", "maxFileKilobytes", "participantLimit", "roomManagementUrl");
        ConfigurationView made = service.create(caller, body.text("scope"), body.uuid("target"), values(body));
        return Versions.created(address, made.id(), made, made.version());
    }

    /** Changes a configuration. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Change a configuration",
            description = "A merge patch (RFC 7396). Servers follow within seconds.")
    @RequestBody(content = @Content(mediaType = JsonMembersReader.MERGE_PATCH, schema = @Schema(ref = "Configuration")))
    @APIResponse(
            responseCode = "200",
            description = "the configuration",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Configuration")))
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`configuration.not-found`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    @APIResponse(responseCode = "422", description = "a value is out of range")
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonMembers body) {
        body.only("defaultBacklog", "maxFileKilobytes", "participantLimit", "roomManagementUrl");
        return answer(service.change(caller, id(id), values(body), Versions.expected(ifMatch)));
    }

    /** Deletes a configuration. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a configuration", description = "The global one is reset to its defaults instead.")
    @APIResponse(responseCode = "204", description = "is deleted, or reset")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "404", description = "`configuration.not-found`")
    @APIResponse(responseCode = "412", description = "`version.stale`")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(caller, id(id), Versions.expected(ifMatch));
    }

    private static UUID id(String id) {
        return Parameters.id(id, "configuration");
    }

    private static Response answer(ConfigurationView configuration) {
        return Versions.tagged(configuration, configuration.version());
    }

    /** A value that is {@code null} goes back to its default. */
    private static ConfigurationChange values(JsonMembers body) {
        Configuration usual = Configuration.DEFAULT;
        return new ConfigurationChange(
                body.smallNumber("defaultBacklog", usual.defaultBacklog()),
                body.number("maxFileKilobytes", usual.maxFileKilobytes()),
                body.smallNumber("participantLimit", usual.participantLimit()),
                body.text("roomManagementUrl", ""));
    }
}
