package org.stoachat.it.checker;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One device of a user: enters its rooms, posts after random times of thinking, loses its connection, comes back with
 * what it remembers (interfaces.md §5) and knocks again at rooms that it was put out of.
 */
final class Client implements Runnable {

    private static final int SIGNED_OUT = 4401;
    private static final int LONGEST_THINKING_MILLIS = 8_000;
    private static final int MOST_DOUBLINGS = 4;
    private static final int MOST_UNANSWERED = 10;
    private static final long TICK_MILLIS = 200;
    private static final long KNOCK_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long JOIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final int number;
    private final Account account;
    private final Environment environment;
    private final Journal journal;
    private final Random random;
    private final Map<UUID, RoomMemory> rooms = new LinkedHashMap<>();
    private final FrameReader frames;
    private final Exchange exchange;
    private final RestReader rest;
    private final BlockingQueue<FrameReader.UnreadRoom> unread = new LinkedBlockingQueue<>();
    private int failures;
    private volatile String historyId;
    private volatile Wire wire;
    private volatile boolean greeted;

    Client(int number, Account account, Collection<UUID> rooms, Environment environment, long seed) {
        this.number = number;
        this.account = account;
        this.environment = environment;
        this.journal = environment.journal();
        this.random = new Random(seed);
        rooms.forEach(room -> this.rooms.put(room, new RoomMemory(room)));
        this.frames = new FrameReader(number, account.number(), this.rooms, journal);
        this.exchange = new Exchange(journal);
        this.rest = new RestReader(account.token(), frames, journal);
    }

    int number() {
        return number;
    }

    List<UUID> rooms() {
        return List.copyOf(rooms.keySet());
    }

    /** What it remembers of a room. */
    RoomMemory memory(UUID room) {
        return rooms.get(room);
    }

    @Override
    public void run() {
        while (!environment.isEnded()) {
            try {
                live();
            } catch (CompletionException e) {
                journal.count("failed handshakes: " + Wire.reason(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void live() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000 << Math.min(failures, MOST_DOUBLINGS)));
        failures++;
        greeted = false;
        unread.clear();
        exchange.begin();
        try (Wire open = Wire.open(environment.site(random), account.token(), this::take)) {
            wire = open;
            journal.count("connections");
            converse(open);
            journal.count("closed " + open.closed().getNow(0));
            if (open.closed().getNow(0) == SIGNED_OUT) {
                journal.add(new Violation("signed out", null, 0, "client " + number + " though its token is good"));
            }
        } finally {
            wire = null;
            rooms.keySet().forEach(frames::left);
        }
    }

    private void converse(Wire open) throws InterruptedException {
        long opened = journal.now();
        long nextPost = journal.now();
        boolean repeated = false;
        while (open.isOpen() && !environment.isEnded()) {
            if (greeted && !repeated) {
                exchange.repeat(open);
                repeated = true;
                failures = 0;
                nextPost = journal.now() + thinking();
            }
            if (greeted) {
                knock(open);
            } else if (journal.now() - opened > JOIN_NANOS) {
                journal.count("no welcome in time");
                return;
            }
            exchange.retry(open);
            if (repeated && environment.isPosting() && journal.now() > nextPost) {
                post(open);
                nextPost = journal.now() + thinking();
            }
            FrameReader.UnreadRoom next = unread.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null && !rest.readOn(open, environment.site(random), next)) {
                return;
            }
        }
    }

    private long thinking() {
        return TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_THINKING_MILLIS));
    }

    private void post(Wire open) {
        List<UUID> inside = rooms.values().stream()
                .filter(RoomMemory::isInside)
                .map(RoomMemory::room)
                .toList();
        if (!inside.isEmpty() && open.isOpen() && exchange.unanswered() < MOST_UNANSWERED) {
            int some = 1 + random.nextInt(3);
            for (int i = 0; i < some; i++) {
                exchange.post(open, journal.newPost(number, inside.get(random.nextInt(inside.size()))));
            }
        }
    }

    /** Posts large texts to a room at once, besides what it posts of its own accord. */
    void flood(UUID room, int times) {
        Wire open = wire;
        for (int i = 0; i < times && open != null && open.isOpen(); i++) {
            exchange.post(open, journal.newLargePost(number, room));
        }
    }

    private void knock(Wire open) {
        JsonArrayBuilder asked = Json.createArrayBuilder();
        int count = 0;
        for (RoomMemory memory : rooms.values()) {
            if (memory.isDue(journal.now(), KNOCK_NANOS)) {
                JsonObjectBuilder room =
                        Json.createObjectBuilder().add("roomId", memory.room().toString());
                if (memory.isKnown()) {
                    room.add("after", memory.after()).add("change", memory.change());
                    journal.count("resumptions");
                } else {
                    room.add("backlog", 0);
                }
                asked.add(room);
                count++;
            }
        }
        if (count > 0) {
            open.send(Json.createObjectBuilder()
                    .add("type", "join")
                    .add("ref", 0)
                    .add("historyId", historyId)
                    .add("rooms", asked)
                    .build());
        }
    }

    private void take(JsonObject frame) {
        switch (frame.getString("type")) {
            case "welcome" -> {
                historyId = frame.getString("historyId");
                greeted = true;
            }
            case "ack" -> exchange.acknowledged(frame);
            case "error" -> exchange.refused(frame);
            case "bye" -> journal.count("bye");
            default -> frames.take(frame, unread::add);
        }
    }

    /** Loses its connection, as by a network that fails. */
    void cut() {
        Wire open = wire;
        if (open != null) {
            open.close();
        }
    }

    /** Stops reading. */
    void stall() {
        Wire open = wire;
        if (open != null) {
            open.stopReading();
        }
    }

    /** Goes on reading. */
    void readOn() {
        Wire open = wire;
        if (open != null) {
            open.readOn();
        }
    }

    /** Whether it is in all its rooms. */
    boolean isInside() {
        return rooms.values().stream().allMatch(RoomMemory::isInside);
    }

    /** Whether it is in all its rooms, has everything, and waits for no acknowledgement. */
    boolean isQuiet() {
        return exchange.unanswered() == 0 && rooms.values().stream().allMatch(RoomMemory::isComplete);
    }

    @Override
    public String toString() {
        return "client " + number + " of " + account.number() + ": " + exchange.unanswered()
                + " unanswered, outside or incomplete "
                + rooms.values().stream()
                        .filter(memory -> !memory.isComplete())
                        .map(RoomMemory::room)
                        .toList();
    }
}
