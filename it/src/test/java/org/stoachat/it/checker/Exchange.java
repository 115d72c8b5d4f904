package org.stoachat.it.checker;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What a client has posted and not seen acknowledged: sent again on the next connection, in the same order and with the
 * same client ids, until it is acknowledged or refused for good. Thread-safe.
 */
final class Exchange {

    /** Refusals that no repetition changes. */
    private static final Set<String> FINAL =
            Set.of("room.not-member", "room.not-found", "room.disabled", "room.presenters-only");

    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_DOUBLINGS = 5;

    /** A post that was not accepted for now, and when to try again. */
    private record Postponed(Sent post, long dueNanos) {}

    private final Journal journal;
    private final Map<Long, Sent> unanswered = new LinkedHashMap<>();
    private final Map<Long, Sent> open = new HashMap<>();
    private final Deque<Postponed> postponed = new ArrayDeque<>();
    private long refs;
    private long connection;
    private long acks;

    Exchange(Journal journal) {
        this.journal = journal;
    }

    /** A new connection takes the place of the last one. */
    synchronized void begin() {
        connection = journal.newConnection();
        open.clear();
        postponed.clear();
        acks = 0;
    }

    /** Sends a post on this connection. */
    void post(Wire wire, Sent post) {
        JsonObject frame;
        synchronized (this) {
            long ref = ++refs;
            unanswered.put(post.mark(), post);
            open.put(ref, post);
            post.add(new Sent.Attempt(connection, ref, journal.now()));
            frame = Json.createObjectBuilder()
                    .add("type", "post")
                    .add("ref", ref)
                    .add("roomId", post.room().toString())
                    .add("clientId", post.clientId().toString())
                    .add("text", Mark.text(post.mark()))
                    .build();
        }
        journal.count("posts sent");
        wire.send(frame);
    }

    /** Sends all again that the last connection left unanswered. */
    void repeat(Wire wire) {
        Sent[] left;
        synchronized (this) {
            left = unanswered.values().toArray(Sent[]::new);
        }
        journal.count("posts repeated", left.length);
        for (Sent post : left) {
            post(wire, post);
        }
    }

    /** Sends again what the server did not accept for now. */
    void retry(Wire wire) {
        Deque<Sent> due = new ArrayDeque<>();
        synchronized (this) {
            for (Iterator<Postponed> all = postponed.iterator(); all.hasNext(); ) {
                Postponed next = all.next();
                if (next.dueNanos() <= journal.now()) {
                    all.remove();
                    due.add(next.post());
                }
            }
        }
        due.forEach(post -> post(wire, post));
    }

    /** Takes an acknowledgement. */
    synchronized void acknowledged(JsonObject ack) {
        Sent post = open.remove(ack.getJsonNumber("ref").longValue());
        if (post == null) {
            return;
        }
        long sequence = ack.getJsonNumber("sequence").longValue();
        long change = ack.getJsonNumber("change").longValue();
        post.add(new Sent.Ack(connection, ++acks, journal.now(), sequence, change));
        unanswered.remove(post.mark());
        journal.count("acks");
    }

    /** Takes an error, which may be the answer to a post. */
    synchronized void refused(JsonObject error) {
        Sent post = error.containsKey("ref")
                ? open.remove(error.getJsonNumber("ref").longValue())
                : null;
        String code = error.getString("code", "none");
        journal.count("error " + code);
        if (post == null) {
            return;
        }
        if (code.equals("post.client-id-reused")) {
            journal.add(new Violation("refused as reused", post.room(), 0, post.toString()));
        }
        if (FINAL.contains(code) || code.equals("post.client-id-reused")) {
            unanswered.remove(post.mark());
            return;
        }
        long asked = error.containsKey("retryAfterMs")
                ? error.getJsonNumber("retryAfterMs").longValue()
                : PAUSE_MILLIS;
        long pause = asked << Math.min(post.attempts().size() - 1, MOST_DOUBLINGS);
        postponed.add(new Postponed(post, journal.now() + TimeUnit.MILLISECONDS.toNanos(pause)));
    }

    synchronized int unanswered() {
        return unanswered.size();
    }
}
