package org.stoachat.web.audit;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.stoachat.audit.AuditFilter;
import org.stoachat.audit.AuditOutcome;
import org.stoachat.common.RejectedException;
import org.stoachat.web.rest.Parameters;

/** The filters in a query for entries of the audit log. */
public class AuditQuery {

    @QueryParam("from")
    @Parameter(description = "the earliest time")
    private String from;

    @QueryParam("until")
    @Parameter(description = "the time before which they lie")
    private String until;

    @QueryParam("actorId")
    @Parameter(description = "the user who acted", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private String actorId;

    @QueryParam("action")
    @Parameter(description = "what was done or tried", example = "room.create")
    private String action;

    @QueryParam("targetKind")
    @Parameter(description = "what it was about", example = "room")
    private String targetKind;

    @QueryParam("targetId")
    @Parameter(description = "the id of what it was about")
    private String targetId;

    @QueryParam("outcome")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"done", "denied"}))
    private String outcome;

    /** The filter that the parameters make. */
    AuditFilter filter() {
        return new AuditFilter(
                optional("from", from, Parameters::time),
                optional("until", until, Parameters::time),
                optional("actorId", actorId, Parameters::uuid),
                optional("action", action, Parameters::search),
                optional("targetKind", targetKind, Parameters::search),
                optional("targetId", targetId, Parameters::search),
                optional("outcome", outcome, AuditQuery::outcome));
    }

    private static <T> T optional(String name, String text, BiFunction<String, String, T> understand) {
        return text == null || text.isEmpty() ? null : understand.apply(name, text);
    }

    private static AuditOutcome outcome(String name, String text) {
        return Arrays.stream(AuditOutcome.values())
                .filter(value -> value.code().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        RejectedException.field(name, "malformed", "The parameter " + name + " is done or denied."));
    }
}
