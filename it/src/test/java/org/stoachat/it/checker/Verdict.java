package org.stoachat.it.checker;

import java.util.List;

/** Looks for one sort of violation. */
@FunctionalInterface
interface Verdict {

    /** All of them. */
    List<Verdict> ALL = List.of(
            new StoredVerdict(),
            new AckVerdict(),
            new DeliveryVerdict(),
            new OrderVerdict(),
            new LeakVerdict(),
            new PutOutVerdict());

    /** What was found; nothing is good. */
    List<Violation> of(Evidence evidence);

    /** What all of them find. */
    static List<Violation> all(Evidence evidence) {
        return ALL.stream().flatMap(verdict -> verdict.of(evidence).stream()).toList();
    }
}
