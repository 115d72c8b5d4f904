package org.stoachat.it.load;

/**
 * Measures a real server on this machine instead of testing it; no part of {@code mvn verify}. Run by {@code mvn -Pbench
 * verify -DskipTests}, which plays {@link PostingBenchmark}, or with {@code -Dbench=rights}, which plays {@link
 * RightsBenchmark} on {@code -Dbench.scale} times the reference user model (1 unless told).
 */
public final class Benchmark {

    private Benchmark() {}

    /** Takes the name of what to measure and, for rights, the scale. */
    public static void main(String... arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "posting" -> PostingBenchmark.run();
            case "rights" -> new RightsBenchmark(Double.parseDouble(arguments[1])).run();
            default -> throw new IllegalArgumentException("-Dbench is posting or rights");
        }
    }
}
