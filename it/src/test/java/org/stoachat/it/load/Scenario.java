package org.stoachat.it.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.stoachat.it.client.DemoContent;

/**
 * So many connections spread evenly over rooms, of which some post for a while.
 *
 * @param connections all of them read what is posted in their room
 * @param rooms first of the load rooms
 * @param senders connections that post, each its next post when the one before is acknowledged
 * @param pause nanoseconds that a sender rests after an acknowledgement; 0 for as fast as possible
 */
record Scenario(String name, int connections, int rooms, int senders, long pause) {

    /** A post under way: when it was sent, and how many connections have yet to see it. */
    private record Flight(long sentNanos, AtomicInteger missing) {}

    /** What was measured. */
    record Outcome(Scenario scenario, double acknowledgedASecond, Latencies acks, Latencies lastFrames) {}

    Outcome play(URI site, Duration warmUp, Duration duration) throws InterruptedException {
        Run run = new Run(connections / rooms);
        List<UUID> ids = LoadRooms.ids(rooms);
        List<LoadConnection> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            String user = DemoContent.USERS.get(i % DemoContent.USERS.size());
            open.add(LoadConnection.open(site, user, ids.get(i % rooms), run::arrived));
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            LoadConnection sender = open.get(i);
            Thread thread = new Thread(() -> run.post(sender, pause), name + ", sender " + i);
            thread.start();
            threads.add(thread);
        }
        Thread.sleep(warmUp.toMillis());
        run.measuring = true;
        long begin = System.nanoTime();
        Thread.sleep(duration.toMillis());
        run.measuring = false;
        double seconds = (System.nanoTime() - begin) / 1e9;
        run.ended = true;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
        }
        open.forEach(LoadConnection::close);
        return new Outcome(this, run.acks.count() / seconds, run.acks, run.lastFrames);
    }

    /** What the threads of one scenario share. */
    private static final class Run {

        private static final AtomicLong NUMBERS = new AtomicLong();

        private final int readers;
        private final Latencies acks = new Latencies();
        private final Latencies lastFrames = new Latencies();
        private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
        private volatile boolean measuring;
        private volatile boolean ended;

        Run(int readers) {
            this.readers = readers;
        }

        void post(LoadConnection sender, long pause) {
            while (!ended) {
                long number = NUMBERS.incrementAndGet();
                long sent = System.nanoTime();
                flights.put(number, new Flight(sent, new AtomicInteger(readers)));
                String answer = sender.post(number).join();
                if (!answer.contains("\"ack\"")) {
                    throw new IllegalStateException(answer);
                }
                if (measuring) {
                    acks.add(System.nanoTime() - sent);
                }
                if (pause > 0) {
                    LockSupport.parkNanos(pause);
                }
            }
        }

        void arrived(long number) {
            Flight flight = flights.get(number);
            if (flight != null && flight.missing().decrementAndGet() == 0) {
                flights.remove(number);
                if (measuring) {
                    lastFrames.add(System.nanoTime() - flight.sentNanos());
                }
            }
        }
    }
}
