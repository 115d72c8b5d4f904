package org.stoachat.web.audit;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.stoachat.audit.AuditFilter;
import org.stoachat.audit.AuditOutcome;
import org.stoachat.common.RejectedException;
import org.stoachat.web.rest.Parameters;

/** The filters in a query for entries of the audit log. */
public class AuditQuery {

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("actorId")
    private String actorId;

    @QueryParam("action")
    private String action;

    @QueryParam("targetKind")
    private String targetKind;

    @QueryParam("targetId")
    private String targetId;

    @QueryParam("outcome")
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
