package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Evidence made by hand, one second from step to step: two clients of two users in one room, where the first posts and
 * the second reads. What is told goes well unless a test spoils it.
 */
final class Scene {

    static final UUID ROOM = UUID.fromString("5f0e0000-0000-4000-8000-000000000001");
    static final Seat READER = new Seat(1, 1, ROOM);
    static final long STEP = TimeUnit.SECONDS.toNanos(1);

    final List<Sent> sent = new ArrayList<>();
    final List<Long> order = new ArrayList<>();
    final NavigableMap<Long, Long> marks = new TreeMap<>();
    final List<Sighting> seen = new ArrayList<>();
    final List<Revocation> revocations = new ArrayList<>();
    final List<Amendment> amendments = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    private long now;
    private long change;

    /** The reader enters the room as it is. */
    Scene enters() {
        return sees(Sighting.Kind.ENTERED, order.size(), change, 0);
    }

    /** The reader is out. */
    Scene leaves() {
        return sees(Sighting.Kind.LEFT, 0, 0, 0);
    }

    /** The reader sees something. */
    Scene sees(Sighting.Kind kind, long sequence, long newest, long mark) {
        now += STEP;
        seen.add(new Sighting(now, kind, sequence, newest, mark));
        return this;
    }

    /** The first client posts, which is stored, acknowledged and seen by nobody. */
    Sent posts() {
        Sent post = sends();
        stores(post);
        post.add(new Sent.Ack(7, post.mark(), now, order.size(), change));
        return post;
    }

    /** The first client posts without an answer. */
    Sent sends() {
        now += STEP;
        Sent post = new Sent(sent.size() + 1L, 0, ROOM);
        post.add(new Sent.Attempt(7, post.mark(), now));
        sent.add(post);
        return post;
    }

    /** A post is stored. */
    void stores(Sent post) {
        change++;
        long sequence = order.size() + 1L;
        order.add(sequence);
        marks.put(sequence, post.mark());
    }

    /** The first client posts, and the reader sees it live. */
    Scene postsAndIsSeen() {
        Sent post = posts();
        return sees(Sighting.Kind.POSTED, order.size(), change, post.mark());
    }

    /** The reader's user loses the room now. */
    Scene revokes(long until) {
        now += STEP;
        revocations.add(new Revocation(1, Set.of(ROOM), "member", now, now, until));
        return this;
    }

    /** Seconds since the beginning. */
    long after(long seconds) {
        return seconds * STEP;
    }

    Evidence evidence() {
        long head = order.isEmpty() ? 0 : order.get(order.size() - 1);
        Map<UUID, StoredRoom> stored = Map.of(ROOM, new StoredRoom(ROOM, head, change, order, marks));
        Map<Seat, List<Sighting>> seats = new LinkedHashMap<>(Map.of(READER, seen));
        return new Evidence(sent, stored, seats, revocations, amendments, outages);
    }

    /** The kinds of all violations that are found. */
    List<String> kinds() {
        return Verdict.all(evidence()).stream().map(Violation::kind).distinct().toList();
    }
}
