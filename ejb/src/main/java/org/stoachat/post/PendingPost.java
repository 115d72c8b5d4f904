package org.stoachat.post;

import java.util.UUID;
import org.stoachat.common.Caller;

/**
 * A post on its way into the database, and what becomes of it. Its author's thread waits here; it may be called upon to
 * write for all that wait in the same lane. Thread-safe.
 */
final class PendingPost {

    private final Caller caller;
    private final UUID roomId;
    private final PostContent content;
    private boolean leading;
    private PostResult result;
    private RuntimeException failure;

    PendingPost(Caller caller, UUID roomId, PostContent content) {
        this.caller = caller;
        this.roomId = roomId;
        this.content = content;
    }

    Caller caller() {
        return caller;
    }

    UUID roomId() {
        return roomId;
    }

    PostContent content() {
        return content;
    }

    synchronized void succeed(PostResult stored) {
        result = stored;
        notifyAll();
    }

    synchronized void fail(RuntimeException reason) {
        failure = reason;
        notifyAll();
    }

    /** Calls upon the waiting thread to write. */
    synchronized void lead() {
        leading = true;
        notifyAll();
    }

    synchronized boolean isDone() {
        return result != null || failure != null;
    }

    /** Waits until the post is done, or until its thread has to write; says whether it has to write. */
    synchronized boolean awaitTurn() throws InterruptedException {
        while (!leading && !isDone()) {
            wait();
        }
        return !isDone();
    }

    /** What became of it; throws why it was refused. */
    synchronized PostResult result() {
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}
