package org.stoachat.post;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.stoachat.common.Caller;

/** A post on its way into the database, and what becomes of it. */
final class PendingPost {

    private final Caller caller;
    private final UUID roomId;
    private final PostContent content;
    private final CompletableFuture<PostResult> outcome = new CompletableFuture<>();

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

    void succeed(PostResult stored) {
        outcome.complete(stored);
    }

    /** It was refused; without effect when something has become of it already. */
    void fail(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    /** What becomes of it. */
    CompletionStage<PostResult> outcome() {
        return outcome;
    }

    /** Waits for what becomes of it; throws why it was refused. */
    PostResult await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
