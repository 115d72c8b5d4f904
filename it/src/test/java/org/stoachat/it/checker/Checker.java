package org.stoachat.it.checker;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs the checker for so many minutes: {@code mvn -Pcheck verify -DskipTests -Dchecker.minutes=30}, with {@code
 * -Dchecker.seed=…} the same faults again. A violation ends it with an error; evidence lies in {@code target/checker}.
 */
public final class Checker {

    private static final int DECKS_A_MINUTE = 2;

    private Checker() {}

    /** Takes the minutes, and the seed or {@code new}. */
    public static void main(String... arguments) {
        int minutes = Integer.parseInt(arguments[0]);
        long seed = arguments[1].equals("new") ? System.currentTimeMillis() : Long.parseLong(arguments[1]);
        Plan plan = Plan.of(seed, minutes * DECKS_A_MINUTE);
        Report report = play(plan, TimeUnit.MINUTES.toSeconds(minutes));
        System.exit(report.violations().isEmpty() ? 0 : 1);
    }

    /** Plays a plan in a topology of its own, which is gone afterwards; prints and writes what was found. */
    static Report play(Plan plan, long longestSeconds) {
        Path folder = Path.of(System.getProperty("stoa.checker.home"));
        Path payara = Path.of(System.getProperty("stoa.it.home"), "payara6");
        Topology topology = new Topology(folder.resolve("topology"), payara, 1);
        try {
            Path ear = Path.of(System.getProperty("stoa.it.ear"));
            Report report = new CheckerRun(topology, ear, plan, longestSeconds).play();
            report.print();
            report.write(folder);
            return report;
        } finally {
            topology.kill();
        }
    }
}
