package org.stoachat.web.post;

import java.time.Instant;
import org.stoachat.post.RemovalRequest;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.Parameters;

/** Reads which posts administrators want removed or replaced. */
final class RemovalRequests {

    static final String DRY_RUN = "dryRun";

    private RemovalRequests() {}

    /** The request in the members of a body, which has no others. */
    static RemovalRequest of(JsonMembers members) {
        members.only("author", "from", "until", "words", "match", "caseSensitive", "replacement", DRY_RUN);
        return new RemovalRequest(
                members.uuid("author"),
                time(members, "from"),
                time(members, "until"),
                members.text("words"),
                members.text("match"),
                members.flag("caseSensitive"),
                members.text("replacement"));
    }

    private static Instant time(JsonMembers members, String name) {
        String text = members.text(name);
        return text == null ? null : Parameters.time(name, text);
    }
}
