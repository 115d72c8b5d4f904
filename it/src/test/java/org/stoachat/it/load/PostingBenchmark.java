package org.stoachat.it.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.stoachat.it.server.StoaServer;

/**
 * How fast the path of a post is, with the load beside the server on the same machine: acknowledged posts a second, and
 * how long an acknowledgement and the last frame take. The rooms come straight into the database of a server of its own, see {@link LoadRooms}; the users are
 * those of the demo content, each with many connections.
 */
final class PostingBenchmark {

    private static final long REST_NANOS = Duration.ofMillis(100).toNanos();
    private static final int ROOMS = 50;

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("50 connections, 50 rooms", 50, 50, 50, 0),
            new Scenario("50 connections, 1 room", 50, 1, 50, 0),
            new Scenario("2 connections, 1 room, 2 post calmly", 2, 1, 2, REST_NANOS),
            new Scenario("500 connections, 1 room, 2 post calmly", 500, 1, 2, REST_NANOS));

    private PostingBenchmark() {}

    /** Plays all scenarios, each for 20 s after 10 of warming up. */
    static void run() throws InterruptedException {
        StoaServer server = StoaServer.running();
        server.whileStopped(connection -> LoadRooms.insert(connection, ROOMS));
        List<Scenario.Outcome> outcomes = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            System.out.println("Playing: " + scenario.name());
            outcomes.add(scenario.play(StoaServer.site(), Duration.ofSeconds(10), Duration.ofSeconds(20)));
        }
        System.out.printf("%n%-40s %8s %20s %26s%n", "", "posts/s", "ack ms (50% / 99%)", "last frame ms (50% / 99%)");
        for (Scenario.Outcome outcome : outcomes) {
            System.out.printf(
                    "%-40s %8.0f %20s %26s%n",
                    outcome.scenario().name(),
                    outcome.acknowledgedASecond(),
                    outcome.acks().summary(),
                    outcome.lastFrames().summary());
        }
    }
}
