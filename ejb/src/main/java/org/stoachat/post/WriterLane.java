package org.stoachat.post;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.stoachat.common.RejectedException;
import org.stoachat.common.UniqueViolation;

/**
 * Posts that wait to be written, and the one thread that writes them while there are any; it stays for a while since
 * getting one from the container is dear. Thread-safe.
 */
final class WriterLane {

    private static final int MOST_WAITING = 2_000;
    private static final int MOST_IN_A_TRANSACTION = 256;
    private static final long IDLE_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private final PostBatch batch;
    private final Executor executor;
    private final Deque<PendingPost> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    WriterLane(PostBatch batch, Executor executor) {
        this.batch = batch;
        this.executor = executor;
    }

    /** Adds a post, or refuses it when too many wait. */
    synchronized void add(PendingPost post) {
        if (closed || waiting.size() >= MOST_WAITING) {
            throw busy();
        }
        if (!writing) {
            try {
                executor.execute(this::write);
            } catch (RejectedExecutionException e) {
                throw busy();
            }
            writing = true;
        }
        waiting.add(post);
        notifyAll();
    }

    private static RejectedException busy() {
        return RejectedException.tooMany(
                "post.busy", "Too much is being posted at this moment.", Duration.ofSeconds(1));
    }

    private void write() {
        boolean finished = false;
        try {
            for (List<PendingPost> posts = take(); !posts.isEmpty(); posts = take()) {
                store(posts);
            }
            finished = true;
        } finally {
            if (!finished) {
                abandon();
            }
        }
    }

    /** The thread ends in the middle: the next post gets another one. */
    private synchronized void abandon() {
        writing = false;
        refuseAll();
    }

    private void refuseAll() {
        waiting.forEach(post -> post.fail(busy()));
        waiting.clear();
    }

    /** Takes what waits, up to a repetition of one that was taken: that one has to see the first one stored. */
    private synchronized List<PendingPost> take() {
        awaitPosts();
        Set<UUID> clientIds = new HashSet<>();
        List<PendingPost> taken = new ArrayList<>();
        while (!waiting.isEmpty()
                && taken.size() < MOST_IN_A_TRANSACTION
                && clientIds.add(waiting.peek().content().clientId())) {
            taken.add(waiting.poll());
        }
        writing = !taken.isEmpty();
        return taken;
    }

    private synchronized void awaitPosts() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
        try {
            for (long left = IDLE_MILLIS; waiting.isEmpty() && !closed && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stores posts in one transaction or, when that fails, each in its own, so that one cannot harm the others. */
    private void store(List<PendingPost> posts) {
        try {
            finish(posts, batch.store(posts));
        } catch (RuntimeException failure) {
            posts.forEach(this::storeAlone);
        } finally {
            posts.forEach(post -> post.fail(busy()));
        }
    }

    private void storeAlone(PendingPost post) {
        try {
            finish(List.of(post), batch.store(List.of(post)));
        } catch (RuntimeException failure) {
            post.fail(UniqueViolation.isCauseOf(failure) ? inProgress() : failure);
        }
    }

    /** The client id has been taken on another server, or in another room, since it was looked for. */
    private static RejectedException inProgress() {
        return RejectedException.tooMany(
                "post.in-progress", "A post with this clientId is on its way.", Duration.ofSeconds(1));
    }

    private static void finish(List<PendingPost> posts, List<PostBatch.Outcome> outcomes) {
        for (int i = 0; i < posts.size(); i++) {
            PostBatch.Outcome outcome = outcomes.get(i);
            if (outcome.refusal() == null) {
                posts.get(i).succeed(outcome.result());
            } else {
                posts.get(i).fail(outcome.refusal());
            }
        }
    }

    /** Refuses what waits and whatever comes. */
    synchronized void close() {
        closed = true;
        refuseAll();
        notifyAll();
    }
}
