package org.stoachat.it.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One run: sets up servers and people, lets the plan happen to them, waits until all is quiet, and judges. */
final class CheckerRun {

    private static final int USERS = 40;
    private static final int CLIENTS_OF_A_USER = 5;
    private static final int ROOMS_OF_A_CLIENT = 10;
    private static final long ENTERING_MILLIS = 120_000;
    private static final long QUIET_MILLIS = 120_000;

    private final Topology topology;
    private final Path ear;
    private final Plan plan;
    private final long longestNanos;
    private final Journal journal = new Journal();
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** A run that begins no fault of a process after some time. */
    CheckerRun(Topology topology, Path ear, Plan plan, long longestSeconds) {
        this.topology = topology;
        this.ear = ear;
        this.plan = plan;
        this.longestNanos = TimeUnit.SECONDS.toNanos(longestSeconds);
    }

    /** Plays it; the report tells what was found. */
    Report play() {
        say("Setting up servers");
        topology.start(ear);
        say("Setting up people and rooms");
        World world = new World(topology.sites().get(0), USERS);
        Environment environment = new Environment(topology.sites(), journal);
        join(world, environment);
        say("Seed " + plan.seed() + ": " + clients.size() + " clients in "
                + world.rooms().size() + " rooms");
        HealthWatch watch = new HealthWatch(topology.sites(), journal);
        watch.start();
        suffer(world);
        watch.end();
        environment.stopPosting();
        say("Waiting until all is quiet");
        Pause.until(() -> clients.stream().allMatch(Client::isQuiet), QUIET_MILLIS);
        List<Violation> violations = new ArrayList<>(clients.stream()
                .filter(client -> !client.isQuiet())
                .map(client -> new Violation("never quiet", null, 0, client.toString()))
                .toList());
        if (!violations.isEmpty()) {
            topology.dumpThreads();
        }
        Map<UUID, StoredRoom> stored = new Auditor(
                        topology.sites().get(0), world.auditor().token())
                .read(world.rooms().stream().map(World.Room::id).toList());
        Pause.until(() -> clients.stream().allMatch(client -> isUpToDate(client, stored)), QUIET_MILLIS / 4);
        environment.end();
        end();
        say("Judging");
        Evidence evidence = journal.evidence(stored);
        violations.addAll(journal.violations());
        violations.addAll(Verdict.all(evidence));
        return new Report(plan.seed(), evidence, violations, journal.counts());
    }

    private void join(World world, Environment environment) {
        Random random = new Random(plan.seed());
        for (Account account : world.users()) {
            List<UUID> reachable = new ArrayList<>(world.rooms().stream()
                    .filter(room -> room.members().contains(account))
                    .map(World.Room::id)
                    .toList());
            for (int i = 0; i < CLIENTS_OF_A_USER; i++) {
                Collections.shuffle(reachable, random);
                List<UUID> rooms = List.copyOf(reachable.subList(0, Math.min(ROOMS_OF_A_CLIENT, reachable.size())));
                clients.add(new Client(clients.size(), account, rooms, environment, random.nextLong()));
            }
        }
        clients.forEach(client -> {
            Thread thread = new Thread(client, "client " + client.number());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        });
        if (!Pause.until(() -> clients.stream().allMatch(Client::isInside), ENTERING_MILLIS)) {
            throw new IllegalStateException("not all clients could enter their rooms: " + journal.counts());
        }
    }

    private void suffer(World world) {
        PeopleFaults people =
                new PeopleFaults(plan, clients, new Revoker(world, journal), new Amender(world, journal), journal);
        people.start();
        new ProcessFaults(plan, topology.parts(), journal, System.nanoTime() + longestNanos).run();
        people.end();
    }

    private static boolean isUpToDate(Client client, Map<UUID, StoredRoom> stored) {
        return client.rooms().stream()
                .allMatch(
                        room -> client.memory(room).change() >= stored.get(room).change());
    }

    private void end() {
        try {
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String what) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
    }
}
