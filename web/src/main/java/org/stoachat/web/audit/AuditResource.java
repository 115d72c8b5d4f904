package org.stoachat.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.admin.AuditService;
import org.stoachat.audit.AuditRow;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.web.rest.Parameters;

/** {@code /audit}: what was done and what was refused. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "audit")
public class AuditResource {

    @Inject
    private AuditService service;

    @Inject
    private Caller caller;

    /** Entries, newest first. */
    @GET
    @Operation(summary = "What was done and what was refused, newest first; for administrators and auditors")
    @APIResponse(
            responseCode = "200",
            description = "a page of entries",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AuditEntries")))
    @APIResponse(responseCode = "400", description = "a parameter is malformed")
    @APIResponse(responseCode = "403", description = "`admin.required`")
    @APIResponse(responseCode = "422", description = "the limit is out of range")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "the earliest time")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "the time before which they lie")
    @Parameter(
            name = "actorId",
            in = ParameterIn.QUERY,
            description = "the user who acted",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "action", in = ParameterIn.QUERY, description = "what was done or tried", example = "room.create")
    @Parameter(name = "targetKind", in = ParameterIn.QUERY, description = "what it was about", example = "room")
    @Parameter(name = "targetId", in = ParameterIn.QUERY, description = "the id of what it was about")
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"done", "denied"}))
    public Page<AuditRow> entries(
            @BeanParam AuditQuery query,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.findEntries(caller, query.filter(), cursor, Parameters.limit(limit));
    }
}
