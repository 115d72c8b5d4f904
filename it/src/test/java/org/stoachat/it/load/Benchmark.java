package org.stoachat.it.load;

/**
 * Measures a real server on this machine instead of testing it; no part of {@code mvn verify}. Run by {@code mvn -Pbench
 * verify -DskipTests}, which plays {@link PostingBenchmark} (with {@code -Dbench.only=…} the scenarios whose name
 * contains a text), or with {@code -Dbench=rights}, which plays {@link RightsBenchmark} on {@code -Dbench.scale} times
 * the reference user model (1 unless told).
 */
public final class Benchmark {

    private Benchmark() {}

    /** Takes the name of what to measure; for rights the scale; for posting a part of the scenarios' names. */
    public static void main(String... arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "posting" -> PostingBenchmark.run(arguments[2]);
            case "rights" -> new RightsBenchmark(Double.parseDouble(arguments[1])).run();
            default -> throw new IllegalArgumentException("-Dbench is posting or rights");
        }
    }
}
