package org.stoachat.web.post;

import org.stoachat.post.PostDraft;
import org.stoachat.web.rest.JsonMembers;

/** Reads posts that clients send, over REST and on the live connection alike. */
public final class PostDrafts {

    private PostDrafts() {}

    /** The draft in the members of a request or a frame. */
    public static PostDraft of(JsonMembers members) {
        return new PostDraft(
                members.uuid("clientId"),
                members.text("kind"),
                members.text("text"),
                members.text("title"),
                members.text("importance"),
                members.number("replyTo"),
                members.uuids("fileIds"));
    }
}
