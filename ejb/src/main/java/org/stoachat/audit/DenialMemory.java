package org.stoachat.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.Caller;

/**
 * The denials of the last minute on this server, so that equal ones are counted instead of written again. Beyond
 * {@value #MOST_OF_ONE} different ones of one actor, or {@value #MOST} of all, only how many more there were is kept, so
 * that nobody fills the log or hides others in it. Thread-safe.
 */
final class DenialMemory {

    static final int MOST = 1_000;
    static final int MOST_OF_ONE = 100;

    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** Equal denials, of which some may not be written yet. */
    static final class Gathered {
        private final Denial denial;
        private final String actorName;
        private final String address;
        private final Instant since;
        private Long entryId;
        private int waiting;

        private Gathered(Denial denial, String actorName, String address, Instant since) {
            this.denial = denial;
            this.actorName = actorName;
            this.address = address;
            this.since = since;
        }
    }

    /** A part that can be written now: as an entry of its own, or as more of one that is written already. */
    record Waiting(Gathered gathered, int count, Long entryId) {

        /** The entry of its own. */
        AuditEntry entry() {
            return AuditEntry.denied(gathered.since, gathered.actorName, gathered.address, gathered.denial, count);
        }
    }

    private final Map<Denial, Gathered> denials = new HashMap<>();

    /** Counts a denial. */
    synchronized void add(Caller caller, Denial denial, Instant now) {
        Gathered known = denials.get(denial);
        Gathered gathered = known == null ? bounded(caller, denial, now) : known;
        gathered.waiting++;
    }

    private Gathered bounded(Caller caller, Denial denial, Instant now) {
        if (denials.size() >= MOST) {
            return denials.computeIfAbsent(Denial.MORE_OF_ALL, key -> new Gathered(key, "", "", now));
        }
        long known = denials.keySet().stream().filter(denial::isOfSameActor).count();
        return denials.computeIfAbsent(
                known < MOST_OF_ONE ? denial : denial.more(),
                key -> new Gathered(key, caller.displayName(), caller.address(), now));
    }

    /** What is not written yet. */
    synchronized List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Gathered gathered : denials.values()) {
            if (gathered.waiting > 0) {
                waiting.add(new Waiting(gathered, gathered.waiting, gathered.entryId));
            }
        }
        return waiting;
    }

    /** A part has been written, in an entry of its own or to the entry that was there. */
    synchronized void written(Waiting part, Long entryId) {
        part.gathered.entryId = entryId;
        part.gathered.waiting -= part.count;
    }

    /** Forgets what is a minute old and written. */
    synchronized void forget(Instant now) {
        denials.values()
                .removeIf(gathered ->
                        gathered.waiting == 0 && !gathered.since.plus(TOGETHER).isAfter(now));
    }
}
