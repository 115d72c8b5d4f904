package org.stoachat.web.chat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.common.Allowance;
import org.stoachat.common.Caller;
import org.stoachat.delivery.Frame;
import org.stoachat.delivery.Subscriber;

/**
 * One connection and what waits for it. At most one send is under way; what gathers meanwhile leaves as one batch. A
 * session whose queue is full is cut with 1013 and resumes. Thread-safe; never blocks.
 */
final class LiveSession implements Subscriber {

    private static final Logger LOG = Logger.getLogger(LiveSession.class.getName());
    private static final int MOST_FRAMES = 2_000;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int BATCH_BYTES = 60 * 1024;
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(90);

    private static final byte[] BATCH_BEGIN = "{\"type\":\"batch\",\"frames\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BATCH_END = "]}".getBytes(StandardCharsets.UTF_8);

    private final Session session;
    private final FrameSender sender;
    private final Caller caller;
    private final UUID signInSession;
    private final Executor executor;
    private final Outbox outbox;
    private final Allowance frames = new Allowance();
    private final Deque<Frame> queue = new ArrayDeque<>();
    private int queuedBytes;
    private boolean ready;
    private boolean inFlight;
    private boolean closed;
    private long sentNanos;
    private volatile long heardNanos = System.nanoTime();

    LiveSession(
            Session session, FrameSender sender, Caller caller, UUID signInSession, Executor executor, Outbox outbox) {
        this.session = session;
        this.sender = sender;
        this.caller = caller;
        this.signInSession = signInSession;
        this.executor = executor;
        this.outbox = outbox;
    }

    Caller caller() {
        return caller;
    }

    /** The sign-in session, or {@code null} when each handshake brings its own credentials. */
    UUID signInSession() {
        return signInSession;
    }

    @Override
    public long userId() {
        return caller.userId();
    }

    /** How many frames the client may still send. */
    Allowance frames() {
        return frames;
    }

    /** The client has sent something. */
    void heard() {
        heardNanos = System.nanoTime();
    }

    @Override
    public void deliver(Frame frame) {
        boolean full;
        boolean ready;
        synchronized (this) {
            if (closed) {
                return;
            }
            queue.add(frame);
            queuedBytes += frame.length();
            full = queue.size() > MOST_FRAMES || queuedBytes > MOST_BYTES;
            ready = becomesReady();
        }
        if (full) {
            close(1013, "too slow");
        } else if (ready) {
            outbox.add(this);
        }
    }

    @Override
    public boolean offer(Frame frame) {
        synchronized (this) {
            if (queue.size() > MOST_FRAMES / 4 || queuedBytes > MOST_BYTES / 4) {
                return false;
            }
        }
        deliver(frame);
        return true;
    }

    private boolean becomesReady() {
        if (ready || inFlight || closed || queue.isEmpty()) {
            return false;
        }
        ready = true;
        return true;
    }

    /** Sends what waits. Called by the outbox, with no lock held: a send that fails closes the connection at once. */
    void send() {
        byte[] text;
        synchronized (this) {
            ready = false;
            if (closed || queue.isEmpty()) {
                return;
            }
            text = takeBatch();
            inFlight = true;
            sentNanos = System.nanoTime();
        }
        try {
            sender.send(text, this::sent);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the connection is gone", e);
            sent(false);
        }
    }

    private byte[] takeBatch() {
        List<Frame> taken = new ArrayList<>();
        int bytes = 0;
        do {
            Frame next = queue.poll();
            queuedBytes -= next.length();
            bytes += next.length() + 1;
            taken.add(next);
        } while (!queue.isEmpty() && bytes + queue.peek().length() < BATCH_BYTES);
        if (taken.size() == 1) {
            byte[] text = new byte[taken.get(0).length()];
            taken.get(0).copyTo(text, 0);
            return text;
        }
        ByteBuffer batch = ByteBuffer.allocate(BATCH_BEGIN.length + bytes - 1 + BATCH_END.length);
        batch.put(BATCH_BEGIN);
        for (Frame frame : taken) {
            if (batch.position() > BATCH_BEGIN.length) {
                batch.put((byte) ',');
            }
            batch.position(frame.copyTo(batch.array(), batch.position()));
        }
        return batch.put(BATCH_END).array();
    }

    private void sent(boolean ok) {
        boolean more;
        synchronized (this) {
            inFlight = false;
            more = ok && becomesReady();
        }
        if (!ok) {
            close(CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode(), "");
        } else if (more) {
            outbox.add(this);
        }
    }

    /** Cuts a session that has taken nothing, or sent nothing, for too long. */
    void cutIfDead() {
        boolean stalled;
        synchronized (this) {
            stalled = inFlight && System.nanoTime() - sentNanos > STALLED_NANOS;
        }
        if (stalled) {
            close(1013, "too slow");
        } else if (System.nanoTime() - heardNanos > SILENT_NANOS) {
            close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "silent");
        }
    }

    /** Closes in another thread: closing a stalled connection may block. */
    void close(int code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.clear();
            queuedBytes = 0;
        }
        try {
            executor.execute(() -> closeNow(code, reason));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "the server is too busy to close a connection; the next sweep tries again", e);
            synchronized (this) {
                closed = false;
            }
        }
    }

    private void closeNow(int code, String reason) {
        try {
            if (code == CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode()) {
                session.close();
            } else {
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "the connection was gone already", e);
        }
    }
}
