package org.stoachat.web.chat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connections that have something to send, served in turn by a few threads, which stay for a while since getting
 * one from the container is dear. Whoever delivers a frame never sends it
 * itself: a send that fails calls {@code @OnClose} in the same thread, which must not find it holding the lock of a room.
 */
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    private final Executor executor;
    private final int mostThreads;
    private final long idleNanos;
    private final BlockingQueue<LiveSession> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger threads = new AtomicInteger();

    /**
     * An outbox without connections.
     *
     * @param idle how long a thread waits for the next connection before it goes back to the executor
     */
    Outbox(Executor executor, int mostThreads, Duration idle) {
        this.executor = executor;
        this.mostThreads = mostThreads;
        this.idleNanos = idle.toNanos();
    }

    /** Lets a connection send as soon as a thread is free. */
    void add(LiveSession session) {
        ready.add(session);
        if (engage()) {
            try {
                executor.execute(this::serve);
            } catch (RejectedExecutionException e) {
                threads.decrementAndGet();
                LOG.log(Level.FINE, "no thread is free to send; the next frame asks again", e);
            }
        }
    }

    private boolean engage() {
        int before = threads.getAndUpdate(running -> Math.min(running + 1, mostThreads));
        return before < mostThreads;
    }

    private void serve() {
        do {
            try {
                for (LiveSession next = await(); next != null; next = await()) {
                    next.send();
                }
            } finally {
                threads.decrementAndGet();
            }
        } while (!ready.isEmpty() && !Thread.currentThread().isInterrupted() && engage());
    }

    private LiveSession await() {
        try {
            return ready.poll(idleNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
