package org.stoachat.web.principal;

import org.stoachat.principal.Location;
import org.stoachat.principal.SetDraft;
import org.stoachat.principal.UserDraft;
import org.stoachat.web.rest.JsonMembers;

/** Reads what a user, group or container is to be. A merge patch takes away what is {@code null} (RFC 7396). */
final class Drafts {

    private static final String DISPLAY_NAME = "displayName";
    private static final String CONTAINER = "containerId";

    private Drafts() {}

    static UserDraft user(JsonMembers body) {
        body.only(DISPLAY_NAME, "signInName", "mail", "company", "password", "disabled", CONTAINER);
        return new UserDraft(
                text(body, DISPLAY_NAME),
                text(body, "signInName"),
                text(body, "mail"),
                text(body, "company"),
                text(body, "password"),
                flag(body, "disabled"),
                location(body));
    }

    static SetDraft set(JsonMembers body) {
        body.only(DISPLAY_NAME, CONTAINER);
        return new SetDraft(text(body, DISPLAY_NAME), location(body));
    }

    private static Location location(JsonMembers body) {
        return body.has(CONTAINER) ? new Location(body.uuid(CONTAINER)) : null;
    }

    private static Boolean flag(JsonMembers body, String name) {
        Boolean flag = body.flag(name);
        return (flag == null && body.has(name)) ? Boolean.FALSE : flag;
    }

    private static String text(JsonMembers body, String name) {
        String text = body.text(name);
        return (text == null && body.has(name)) ? "" : text;
    }
}
