package org.stoachat.reading;

import java.util.UUID;
import org.stoachat.common.Json;

/** The frames that tell a user's devices what another of them has done. */
final class ReadFrames {

    private ReadFrames() {}

    /** A mark has risen. */
    public record Read(UUID roomId, long sequence) {}

    /** A room is followed from now on at a place, or without a place no more. */
    public record Followed(UUID roomId, Integer position) {}

    static String read(UUID roomId, long sequence) {
        return Json.frame("read", new Read(roomId, sequence));
    }

    /** A mark was set back. */
    static String unread(Unread unread) {
        return Json.frame("unread", unread);
    }

    static String followed(UUID roomId, Integer position) {
        return Json.frame("followed", new Followed(roomId, position));
    }
}
