package org.stoachat.it.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stoachat.it.server.StoaServer;

/**
 * How fast the path of a post is, with the load beside the server on the same machine: acknowledged posts a second, and
 * how long an acknowledgement and the last frame take. The users are those of the demo content, each with many
 * connections.
 */
final class PostingBenchmark {

    private static final int ROOMS = 50;

    private static final List<Scenario> SCENARIOS = List.of(
            Scenario.saturated("50 connections, 50 rooms, 1 post each", 50, 50, 1),
            Scenario.saturated("50 connections, 50 rooms, 4 posts each", 50, 50, 4),
            Scenario.saturated("50 connections, 1 room, 1 post each", 50, 1, 1),
            Scenario.steady("50 connections, 50 rooms, 500 a second", 50, 50, 50, 500),
            Scenario.steady("2 connections, 1 room, 20 a second", 2, 1, 2, 20),
            Scenario.steady("500 connections, 1 room, 20 a second", 500, 1, 2, 20),
            Scenario.steady("1000 connections, 1 room, 40 a second", 1_000, 1, 2, 40));

    private PostingBenchmark() {}

    /** Plays the scenarios whose name contains a text, each for 20 s after 10 of warming up. */
    static void run(String only) throws InterruptedException {
        URI site = StoaServer.site();
        List<UUID> rooms = LoadRooms.create(site, ROOMS);
        List<Scenario.Outcome> outcomes = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            if (scenario.name().contains(only)) {
                System.out.println("Playing: " + scenario.name());
                outcomes.add(scenario.play(site, rooms, Duration.ofSeconds(10), Duration.ofSeconds(20)));
            }
        }
        System.out.printf(
                "%n%-40s %8s %12s %13s %20s %26s%n",
                "", "posts/s", "CPU ms/post", "frames/CPU s", "ack ms (50% / 99%)", "last frame ms (50% / 99%)");
        for (Scenario.Outcome outcome : outcomes) {
            System.out.printf(
                    "%-40s %8.0f %12.2f %13.0f %20s %26s%n",
                    outcome.scenario().name(),
                    outcome.acknowledgedASecond(),
                    outcome.cpuMillis(),
                    outcome.framesACpuSecond(),
                    outcome.acks().summary(),
                    outcome.lastFrames().summary());
        }
    }
}
