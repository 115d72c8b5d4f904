package org.stoachat.it.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has found: counts, violations, and for some of them a file with all that happened around them. */
record Report(long seed, Evidence evidence, List<Violation> violations, Map<String, Long> counts) {

    private static final int MOST_OF_A_KIND = 4;
    private static final int NEIGHBOURS = 2;
    private static final int LONGEST_LINE = 400;

    /** Prints the counts and the violations. */
    void print() {
        System.out.println("\nThe checker of order and loss, seed " + seed);
        new TreeMap<>(counts).forEach((what, times) -> System.out.printf("%10d %s%n", times, what));
        System.out.printf(
                "%10d posts stored%n",
                evidence.stored().values().stream().mapToLong(StoredRoom::head).sum());
        System.out.printf(
                "%10d sightings%n",
                evidence.seen().values().stream().mapToLong(List::size).sum());
        System.out.printf("%10d violations%n", violations.size());
        violations.stream()
                .collect(Collectors.groupingBy(Violation::kind, TreeMap::new, Collectors.counting()))
                .forEach((kind, times) -> System.out.printf("%10d of them: %s%n", times, kind));
        some().stream()
                .map(Violation::toString)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .forEach(System.out::println);
    }

    /** Writes the seed and what surrounds the first violations of each kind into a folder. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            int number = 0;
            for (Violation violation : some()) {
                Path file = folder.resolve("violation-" + seed + "-" + number++ + ".txt");
                Files.write(file, around(violation));
                System.out.println("Evidence: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few of each kind. */
    private List<Violation> some() {
        return violations.stream().collect(Collectors.groupingBy(Violation::kind)).values().stream()
                .flatMap(ofKind -> ofKind.stream().limit(MOST_OF_A_KIND))
                .toList();
    }

    private List<String> around(Violation violation) {
        List<String> lines = new ArrayList<>(List.of("-Dchecker.seed=" + seed, violation.toString(), "", "Faults"));
        evidence.outages().forEach(outage -> lines.add(outage.toString()));
        lines.addAll(List.of("", "Revocations in the room"));
        evidence.revocations().stream()
                .filter(revocation ->
                        violation.room() != null && revocation.rooms().contains(violation.room()))
                .forEach(revocation -> lines.add(revocation.toString()));
        lines.addAll(List.of("", "Amendments near it"));
        evidence.amendments().stream()
                .filter(amendment ->
                        amendment.room().equals(violation.room()) && isNear(violation, amendment.sequence()))
                .forEach(amendment -> lines.add(amendment.toString()));
        lines.addAll(List.of("", "Posts near it"));
        evidence.sent().stream()
                .filter(sent -> sent.room().equals(violation.room())
                        && sent.acks().stream().anyMatch(ack -> isNear(violation, ack.sequence())))
                .forEach(sent -> lines.add(sent.toString()));
        lines.addAll(List.of("", "What was seen near it"));
        evidence.seen().entrySet().stream()
                .filter(seat -> seat.getKey().room().equals(violation.room()))
                .flatMap(seat -> seen(violation, seat.getKey(), seat.getValue()))
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static Stream<String> seen(Violation violation, Seat seat, List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> !sighting.kind().tellsContent() || isNear(violation, sighting.sequence()))
                .map(sighting -> sighting.nanos() + " client " + seat.client() + ": " + sighting);
    }

    private static boolean isNear(Violation violation, long sequence) {
        return Math.abs(sequence - violation.sequence()) <= NEIGHBOURS;
    }
}
