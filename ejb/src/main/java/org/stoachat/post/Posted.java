package org.stoachat.post;

import java.util.UUID;
import org.stoachat.common.Json;
import org.stoachat.room.RoomEvent;

/** A post has been stored, or accepted where the category keeps no history. */
public record Posted(long roomInternalId, PostView post, long accessNumber) implements RoomEvent {

    /** The frame that brings a post. */
    public record Frame(PostView post) {}

    @Override
    public UUID roomId() {
        return post.roomId();
    }

    @Override
    public long sequence() {
        return post.sequence() == null ? 0 : post.sequence();
    }

    @Override
    public long change() {
        return post.change() == null ? 0 : post.change();
    }

    @Override
    public String frame() {
        return Json.frame("post", new Frame(post.excerpt()));
    }
}
