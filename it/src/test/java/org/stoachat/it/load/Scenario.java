package org.stoachat.it.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.server.ServerProcessTime;

/**
 * So many connections spread evenly over rooms, of which the first post for a while.
 *
 * @param connections all of them read what is posted in their room
 * @param rooms first of the load rooms
 * @param senders connections that post
 * @param outstanding posts that each sender has under way at once; 0 for a steady rate
 * @param rate posts a second of all senders together, whatever becomes of the ones before; 0 for as fast as acknowledged
 */
record Scenario(String name, int connections, int rooms, int senders, int outstanding, int rate) {

    /** As fast as acknowledgements come. */
    static Scenario saturated(String name, int connections, int rooms, int outstanding) {
        return new Scenario(name, connections, rooms, connections, outstanding, 0);
    }

    /** At a steady rate. */
    static Scenario steady(String name, int connections, int rooms, int senders, int rate) {
        return new Scenario(name, connections, rooms, senders, 0, rate);
    }

    /**
     * What was measured.
     *
     * @param cpuMillis time of the server's processors for each post
     * @param framesACpuSecond posts that reached a connection for each second of the server's processors
     */
    record Outcome(
            Scenario scenario,
            double acknowledgedASecond,
            double cpuMillis,
            double framesACpuSecond,
            Latencies acks,
            Latencies lastFrames) {}

    Outcome play(URI site, List<UUID> load, Duration warmUp, Duration duration) throws InterruptedException {
        Run run = new Run(connections / rooms);
        List<LoadConnection> open = new ArrayList<>();
        try (SocketLoop loop = new SocketLoop(name)) {
            for (int i = 0; i < connections; i++) {
                String user = DemoContent.USERS.get(i % DemoContent.USERS.size());
                open.add(LoadConnection.open(loop, site, user, load.get(i % rooms), run::arrived));
            }
            Thread pacer = new Thread(() -> run.send(open.subList(0, senders), outstanding, rate), name);
            pacer.start();
            Thread.sleep(warmUp.toMillis());
            Duration before = ServerProcessTime.used();
            run.measuring = true;
            long begin = System.nanoTime();
            Thread.sleep(duration.toMillis());
            run.measuring = false;
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = ServerProcessTime.used().minus(before).toNanos() / 1e6;
            run.ended = true;
            pacer.join();
            open.stream()
                    .map(LoadConnection::end)
                    .filter(end -> end != null)
                    .findFirst()
                    .ifPresent(end -> {
                        throw new IllegalStateException("a connection ended: " + end);
                    });
            open.forEach(LoadConnection::close);
            int acknowledged = run.acks.count();
            return new Outcome(
                    this,
                    acknowledged / seconds,
                    cpu / acknowledged,
                    1_000.0 * acknowledged * connections / rooms / cpu,
                    run.acks,
                    run.lastFrames);
        }
    }

    /** What is under way in one scenario. */
    private static final class Run {

        private static final AtomicLong NUMBERS = new AtomicLong();

        /** A post under way: when it was sent, and how many connections have yet to see it. */
        private static final class Flight {
            private final long sentNanos = System.nanoTime();
            private int missing;

            Flight(int readers) {
                missing = readers;
            }
        }

        private final int readers;
        private final Latencies acks = new Latencies();
        private final Latencies lastFrames = new Latencies();
        private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
        private volatile boolean measuring;
        private volatile boolean ended;

        Run(int readers) {
            this.readers = readers;
        }

        void send(List<LoadConnection> senders, int outstanding, int rate) {
            for (int i = 0; i < outstanding; i++) {
                senders.forEach(this::postAgain);
            }
            long next = System.nanoTime();
            for (int i = 0; rate > 0 && !ended; i++) {
                post(senders.get(i % senders.size()), () -> {});
                next += TimeUnit.SECONDS.toNanos(1) / rate;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }

        private void postAgain(LoadConnection sender) {
            post(sender, () -> {
                if (!ended) {
                    postAgain(sender);
                }
            });
        }

        private void post(LoadConnection sender, Runnable then) {
            long number = NUMBERS.incrementAndGet();
            Flight flight = new Flight(readers);
            flights.put(number, flight);
            sender.post(number, () -> {
                if (measuring) {
                    acks.add(System.nanoTime() - flight.sentNanos);
                }
                then.run();
            });
        }

        /** Called in the one thread of the loop. */
        void arrived(long number) {
            Flight flight = flights.get(number);
            if (flight != null && --flight.missing == 0) {
                flights.remove(number);
                if (measuring) {
                    lastFrames.add(System.nanoTime() - flight.sentNanos);
                }
            }
        }
    }
}
