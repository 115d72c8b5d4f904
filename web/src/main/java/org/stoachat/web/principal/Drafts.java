package org.stoachat.web.principal;

import org.stoachat.common.RejectedException;
import org.stoachat.principal.Location;
import org.stoachat.principal.SetDraft;
import org.stoachat.principal.UserDraft;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** Reads what a user, group or container is to be. A merge patch takes away what is {@code null} (RFC 7396). */
final class Drafts {

    private static final String DISPLAY_NAME = "displayName";
    private static final String DRY_RUN = "dryRun";
    private static final String CONTAINER = "containerId";

    private Drafts() {}

    static UserDraft user(JsonMembers body) {
        body.only(DISPLAY_NAME, "signInName", "mail", "company", "password", "disabled", CONTAINER);
        return new UserDraft(
                body.text(DISPLAY_NAME, ""),
                body.text("signInName", ""),
                body.text("mail", ""),
                body.text("company", ""),
                body.text("password", ""),
                body.flag("disabled", false),
                location(body));
    }

    static SetDraft set(JsonMembers body) {
        body.only(DISPLAY_NAME, CONTAINER);
        return new SetDraft(body.text(DISPLAY_NAME, ""), location(body));
    }

    /**
     * Lets nothing be changed where a dry run is asked for and there is none.
     *
     * @throws RejectedException {@code invalid} with the violation {@code unsupported}
     */
    static void refuseDryRun(String dryRun) {
        if (Parameters.flag(DRY_RUN, dryRun)) {
            throw RejectedException.field(
                    DRY_RUN, "unsupported", "There is no dry run of this change; nothing was changed.");
        }
    }

    private static Location location(JsonMembers body) {
        return body.has(CONTAINER) ? new Location(body.uuid(CONTAINER)) : null;
    }
}
