package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does to clients and users what the plan says, several things at a time. */
final class PeopleFaults {

    private static final int MOST_CUT = 10;
    private static final int MOST_STALLED = 4;
    private static final int AT_ONCE = 8;
    private static final long END_MILLIS = 360_000;

    /** Large posts to a room that stalled clients are in, together more than buffers and the server's queue take. */
    private static final int FLOOD = 80;

    private static final int FLOODING_CLIENTS = 5;
    private static final int STALLS_A_FLOOD = 8;

    private final Plan plan;
    private final List<Client> clients;
    private final Revoker revoker;
    private final Amender amender;
    private final Journal journal;
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
    private final Thread beginner = new Thread(this::beginAll, "faults of people");

    PeopleFaults(Plan plan, List<Client> clients, Revoker revoker, Amender amender, Journal journal) {
        this.plan = plan;
        this.clients = clients;
        this.revoker = revoker;
        this.amender = amender;
        this.journal = journal;
    }

    /** Begins one after the other, beside whoever calls this. */
    void start() {
        beginner.setDaemon(true);
        beginner.start();
    }

    private void beginAll() {
        for (Plan.PeopleStep step : plan.people()) {
            if (!Pause.of(step.restMillis())) {
                return;
            }
            executor.execute(() -> play(step));
        }
    }

    /** Begins nothing more and waits until everything that was begun is over: all read, everybody is let in again. */
    void end() {
        beginner.interrupt();
        try {
            beginner.join();
            executor.shutdown();
            if (!executor.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("what was done to people does not come to its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private void play(Plan.PeopleStep step) {
        Random random = new Random(step.seed());
        try {
            boolean done =
                    switch (step.fault()) {
                        case CUT -> cut(random);
                        case STALL -> stall(random, step.lastsMillis());
                        case REVOKE -> revoker.revoke(random, step.lastsMillis());
                        case AMEND -> amender.amend(random);
                    };
            if (done) {
                journal.count("fault: " + step.fault());
                journal.count("faults");
            }
        } catch (RuntimeException e) {
            journal.add(new Violation("checker failed", null, 0, step + ": " + e));
        }
    }

    private List<Client> some(Random random, int most) {
        List<Client> shuffled = new ArrayList<>(clients);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    private boolean cut(Random random) {
        some(random, MOST_CUT).forEach(Client::cut);
        return true;
    }

    private boolean stall(Random random, long millis) {
        List<Client> stalled = some(random, MOST_STALLED);
        List<UUID> rooms = stalled.get(0).rooms();
        UUID room = rooms.get(random.nextInt(rooms.size()));
        long from = journal.now();
        stalled.forEach(Client::stall);
        if (random.nextInt(STALLS_A_FLOOD) == 0) {
            clients.stream()
                    .filter(client ->
                            !stalled.contains(client) && client.rooms().contains(room))
                    .limit(FLOODING_CLIENTS)
                    .forEach(client -> client.flood(room, FLOOD));
            journal.count("floods");
        }
        Pause.of(millis * 3);
        stalled.forEach(Client::readOn);
        long to = journal.now() + TimeUnit.SECONDS.toNanos(5);
        stalled.forEach(client -> journal.add(new Outage("client " + client.number(), "STALL", from, to)));
        return true;
    }
}
