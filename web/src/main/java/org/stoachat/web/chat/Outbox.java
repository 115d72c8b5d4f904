package org.stoachat.web.chat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connections that have something to send, served in turn by a few threads. Whoever delivers a frame never sends it
 * itself: a send that fails calls {@code @OnClose} in the same thread, which must not find it holding the lock of a room.
 */
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    private final Executor executor;
    private final int mostThreads;
    private final Queue<LiveSession> ready = new ConcurrentLinkedQueue<>();
    private final AtomicInteger threads = new AtomicInteger();

    Outbox(Executor executor, int mostThreads) {
        this.executor = executor;
        this.mostThreads = mostThreads;
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
            for (LiveSession session = ready.poll(); session != null; session = ready.poll()) {
                session.send();
            }
            threads.decrementAndGet();
        } while (!ready.isEmpty() && engage());
    }
}
