package org.stoachat.it.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Each acknowledged post is stored once, where the acknowledgement says; any other at most once; numbers have no gaps. */
final class StoredVerdict implements Verdict {

    @Override
    public List<Violation> of(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        Map<UUID, Set<Long>> amended = evidence.amendments().stream()
                .collect(Collectors.groupingBy(
                        Amendment::room, Collectors.mapping(Amendment::sequence, Collectors.toSet())));
        evidence.stored().values().forEach(room -> numbers(room, found));
        evidence.stored().values().forEach(room -> contents(room, evidence, found));
        evidence.sent().forEach(sent -> acknowledged(sent, evidence, amended, found));
        return found;
    }

    private static void numbers(StoredRoom room, List<Violation> found) {
        long expected = 1;
        for (long sequence : room.order()) {
            if (sequence != expected) {
                found.add(new Violation("numbers", room.room(), sequence, "comes where " + expected + " belongs"));
            }
            expected = sequence + 1;
        }
        if (room.head() != expected - 1) {
            found.add(new Violation(
                    "numbers", room.room(), room.head(), "is the head, but the last is " + (expected - 1)));
        }
    }

    private static void contents(StoredRoom room, Evidence evidence, List<Violation> found) {
        Map<Long, Long> places = new HashMap<>();
        Set<Long> known = new HashSet<>();
        evidence.sent().stream()
                .filter(sent -> sent.room().equals(room.room()))
                .forEach(sent -> known.add(sent.mark()));
        room.marks().forEach((sequence, mark) -> {
            Long other = mark > 0 ? places.put(mark, sequence) : null;
            if (other != null) {
                found.add(new Violation(
                        "stored twice", room.room(), sequence, "post " + mark + " is at " + other + " too"));
            }
            if (mark > 0 ? !known.contains(mark) : mark == Mark.FOREIGN) {
                found.add(new Violation("never sent", room.room(), sequence, "holds " + mark));
            }
        });
    }

    private static void acknowledged(
            Sent sent, Evidence evidence, Map<UUID, Set<Long>> amended, List<Violation> found) {
        Set<Long> sequences = sent.acks().stream().map(Sent.Ack::sequence).collect(Collectors.toSet());
        if (sequences.size() > 1) {
            found.add(new Violation("acknowledged twice", sent.room(), 0, sent.toString()));
        }
        for (long sequence : sequences) {
            Long stored = evidence.stored().get(sent.room()).marks().get(sequence);
            boolean mayDiffer = amended.getOrDefault(sent.room(), Set.of()).contains(sequence);
            if (stored == null || (stored != sent.mark() && !(mayDiffer && stored <= 0))) {
                found.add(new Violation("lost", sent.room(), sequence, "holds " + stored + " instead of " + sent));
            }
        }
    }
}
