package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.RejectedException;
import org.stoachat.common.UniqueViolation;

/**
 * Writes posts that arrive together in one transaction. Rooms are spread over a few lanes, and each lane has one writer at
 * a time: the thread of the first post writes for all that have come meanwhile, then hands over. A commit costs many
 * times what a row costs; posts of one room would wait for its head in any case; and none but writers hold connections.
 * Thread-safe.
 */
@ApplicationScoped
class WriterLanes {

    /** H2 writes one transaction after the other, so that two lanes only make twice as many of half the size. */
    private static final int LANES = System.getProperty("stoa.db", "h2").equals("h2")
            ? 1
            : Runtime.getRuntime().availableProcessors();

    private static final int MOST_WAITING = 1_000;
    private static final int MOST_IN_A_TRANSACTION = 64;

    @Inject
    private PostBatch batch;

    /** The posts that wait in each lane that is being written. */
    private final Map<Integer, Deque<PendingPost>> waiting = new HashMap<>();

    /**
     * Stores a post, together with others if there are any.
     *
     * @throws RejectedException {@code post.busy} when too many posts wait
     */
    PostResult write(PendingPost post) {
        if (!enqueue(post) || awaitTurn(post)) {
            lead(post);
        }
        return post.result();
    }

    private static int lane(PendingPost post) {
        return Math.floorMod(post.roomId().hashCode(), LANES);
    }

    /** Says whether somebody else writes in the lane at present. */
    private synchronized boolean enqueue(PendingPost post) {
        Deque<PendingPost> queue = waiting.get(lane(post));
        boolean busy = queue != null;
        if (!busy) {
            queue = new ArrayDeque<>();
            waiting.put(lane(post), queue);
        }
        if (queue.size() >= MOST_WAITING) {
            throw RejectedException.tooMany(
                    "post.busy", "Too much is being posted at this moment.", Duration.ofSeconds(1));
        }
        queue.add(post);
        return busy;
    }

    private boolean awaitTurn(PendingPost post) {
        try {
            return post.awaitTurn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a post was waiting", e);
        }
    }

    private void lead(PendingPost own) {
        try {
            do {
                store(take(lane(own)));
            } while (!own.isDone());
        } finally {
            handOver(lane(own));
        }
    }

    /** Takes what waits, up to a repetition of one that was taken: that one has to see the first one stored. */
    private synchronized List<PendingPost> take(int lane) {
        Deque<PendingPost> queue = waiting.get(lane);
        Set<UUID> clientIds = new HashSet<>();
        List<PendingPost> taken = new ArrayList<>();
        while (!queue.isEmpty()
                && taken.size() < MOST_IN_A_TRANSACTION
                && clientIds.add(queue.peek().content().clientId())) {
            taken.add(queue.poll());
        }
        return taken;
    }

    private synchronized void handOver(int lane) {
        PendingPost next = waiting.get(lane).peek();
        if (next == null) {
            waiting.remove(lane);
        } else {
            next.lead();
        }
    }

    /** Stores posts in one transaction or, when that fails, each in its own, so that one cannot harm the others. */
    private void store(List<PendingPost> posts) {
        try {
            succeed(posts, batch.store(posts));
        } catch (RuntimeException failure) {
            posts.forEach(this::storeAlone);
        }
    }

    private void storeAlone(PendingPost post) {
        try {
            succeed(List.of(post), batch.store(List.of(post)));
        } catch (RuntimeException failure) {
            post.fail(UniqueViolation.isCauseOf(failure) ? inProgress() : failure);
        }
    }

    /** The client id has been taken on another server, or in another room, since it was looked for. */
    private static RejectedException inProgress() {
        return RejectedException.tooMany(
                "post.in-progress", "A post with this clientId is on its way.", Duration.ofSeconds(1));
    }

    private static void succeed(List<PendingPost> posts, List<PostBatch.Outcome> outcomes) {
        for (int i = 0; i < posts.size(); i++) {
            PostBatch.Outcome outcome = outcomes.get(i);
            if (outcome.refusal() == null) {
                posts.get(i).succeed(outcome.result());
            } else {
                posts.get(i).fail(outcome.refusal());
            }
        }
    }
}
