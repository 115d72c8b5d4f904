package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to processes and to people, the same for the same seed. Faults of processes come one after the other, in
 * decks that hold each fault of each process once; those of people go on meanwhile.
 */
record Plan(long seed, List<ProcessStep> processes, List<PeopleStep> people) {

    /** What happens to a process. */
    enum ProcessFault {
        KILL,
        FREEZE,
        RESTART
    }

    /** What happens to clients and users. */
    enum PeopleFault {
        CUT,
        STALL,
        REVOKE,
        AMEND
    }

    /**
     * One fault of a process.
     *
     * @param restMillis from the end of the one before, so that there are healthy times too
     */
    record ProcessStep(String part, ProcessFault fault, long restMillis, long lastsMillis) {}

    /** One fault of some people, at random chosen by its own seed. */
    record PeopleStep(PeopleFault fault, long restMillis, long lastsMillis, long seed) {}

    private static final List<String> PARTS = List.of("server", "broker", "database");
    private static final int PEOPLE_STEPS_OF_A_DECK = 60;

    /** So many decks. */
    static Plan of(long seed, int decks) {
        Random random = new Random(seed);
        List<ProcessStep> processes = new ArrayList<>();
        List<PeopleStep> people = new ArrayList<>();
        for (int i = 0; i < decks; i++) {
            processes.addAll(deck(random));
            for (int j = 0; j < PEOPLE_STEPS_OF_A_DECK; j++) {
                people.add(new PeopleStep(
                        PeopleFault.values()[random.nextInt(PeopleFault.values().length)],
                        200 + random.nextInt(2_500),
                        1_000 + random.nextInt(7_000),
                        random.nextLong()));
            }
        }
        return new Plan(seed, processes, people);
    }

    private static List<ProcessStep> deck(Random random) {
        List<ProcessStep> deck = new ArrayList<>();
        for (String part : PARTS) {
            for (ProcessFault fault : ProcessFault.values()) {
                deck.add(new ProcessStep(part, fault, 2_000 + random.nextInt(3_000), 1_000 + random.nextInt(6_000)));
            }
        }
        Collections.shuffle(deck, random);
        return deck;
    }
}
