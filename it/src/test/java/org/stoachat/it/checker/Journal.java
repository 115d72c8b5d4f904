package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Keeps all that happens, with the time of one clock. Thread-safe. */
final class Journal {

    private final AtomicLong marks = new AtomicLong();
    private final AtomicLong largeMarks = new AtomicLong(Mark.LARGE);
    private final AtomicLong replacements = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final Map<Long, Sent> sent = new ConcurrentHashMap<>();
    private final Map<Seat, List<Sighting>> seen = new ConcurrentHashMap<>();
    private final Queue<Revocation> revocations = new ConcurrentLinkedQueue<>();
    private final Queue<Amendment> amendments = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    long now() {
        return System.nanoTime();
    }

    /** A number for a new connection. */
    long newConnection() {
        return connections.incrementAndGet();
    }

    /** A post that is yet to be sent. */
    Sent newPost(int client, UUID room) {
        return keep(new Sent(marks.incrementAndGet(), client, room));
    }

    /** A large post that is yet to be sent. */
    Sent newLargePost(int client, UUID room) {
        return keep(new Sent(largeMarks.incrementAndGet(), client, room));
    }

    private Sent keep(Sent post) {
        sent.put(post.mark(), post);
        return post;
    }

    /** The mark of a new replacement. */
    long newReplacement() {
        return -replacements.incrementAndGet();
    }

    /** Some post that has been acknowledged, of the last few thousand. */
    Optional<Sent> someAcknowledged() {
        long newest = marks.get();
        for (int tries = 0; tries < 50 && newest > 1; tries++) {
            long oldest = Math.max(1, newest - 3_000);
            Sent post = sent.get(ThreadLocalRandom.current().nextLong(oldest, newest));
            if (post != null && !post.acks().isEmpty()) {
                return Optional.of(post);
            }
        }
        return Optional.empty();
    }

    void saw(Seat seat, Sighting sighting) {
        List<Sighting> sightings = seen.computeIfAbsent(seat, key -> new ArrayList<>());
        synchronized (sightings) {
            sightings.add(sighting);
        }
    }

    void add(Revocation revocation) {
        revocations.add(revocation);
    }

    void add(Amendment amendment) {
        amendments.add(amendment);
    }

    void add(Outage outage) {
        outages.add(outage);
    }

    /** Something wrong that is plain at once. */
    void add(Violation violation) {
        violations.add(violation);
    }

    Collection<Violation> violations() {
        return violations;
    }

    /** Counts something that happened. */
    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.computeIfAbsent(what, key -> new LongAdder()).add(times);
    }

    Map<String, Long> counts() {
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .sum()));
    }

    /** Everything kept, with what is stored at last; asked for when nothing happens any more. */
    Evidence evidence(Map<UUID, StoredRoom> stored) {
        return new Evidence(
                List.copyOf(sent.values()),
                stored,
                Map.copyOf(seen),
                List.copyOf(revocations),
                List.copyOf(amendments),
                List.copyOf(outages));
    }
}
