package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A post that a client has sent, once or, with the same client id, several times. Thread-safe. */
final class Sent {

    /** One time that it was sent. */
    record Attempt(long connection, long order, long nanos) {}

    /** One acknowledgement; {@code order} counts the acknowledgements of the connection. */
    record Ack(long connection, long order, long nanos, long sequence, long change) {}

    private final long mark;
    private final int client;
    private final UUID room;
    private final UUID clientId = UUID.randomUUID();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Ack> acks = new ArrayList<>();

    Sent(long mark, int client, UUID room) {
        this.mark = mark;
        this.client = client;
        this.room = room;
    }

    long mark() {
        return mark;
    }

    int client() {
        return client;
    }

    UUID room() {
        return room;
    }

    UUID clientId() {
        return clientId;
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized void add(Ack ack) {
        acks.add(ack);
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    synchronized List<Ack> acks() {
        return List.copyOf(acks);
    }

    /** No transaction of it can have begun before. */
    synchronized long firstNanos() {
        return attempts.isEmpty() ? Long.MAX_VALUE : attempts.get(0).nanos();
    }

    @Override
    public synchronized String toString() {
        return "post " + mark + " of client " + client + " to room " + room + ", sent " + attempts + ", acknowledged "
                + acks;
    }
}
