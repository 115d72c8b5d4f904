package org.stoachat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.Caller;

/**
 * Where denials are gathered on their way into the audit log. Equal ones (same actor, action, target and code) are one
 * entry a minute and server, with a count. They are written within about a second, apart from what was refused, whose
 * transaction is rolled back. Costs no statement where it is called.
 */
@ApplicationScoped
public class Denials {

    @Inject
    private AuditRepository repository;

    private final DenialMemory memory = new DenialMemory();
    private final Clock clock = Clock.systemUTC();

    /**
     * Somebody was refused.
     *
     * @param action what they tried, such as {@code membership.add}
     * @param code what they were told
     */
    public void denied(Caller caller, String action, AuditTarget target, String code) {
        memory.add(caller, Denial.of(caller, action, target, code), clock.instant());
    }

    /** Writes what was gathered; what fails is tried again the next time. */
    synchronized void flush() {
        List<DenialMemory.Waiting> first = new ArrayList<>();
        List<DenialMemory.Waiting> again = new ArrayList<>();
        memory.waiting().forEach(part -> (part.entryId() == null ? first : again).add(part));
        if (!first.isEmpty()) {
            List<AuditEntry> entries =
                    first.stream().map(DenialMemory.Waiting::entry).toList();
            repository.addAll(entries);
            for (int i = 0; i < entries.size(); i++) {
                memory.written(first.get(i), entries.get(i).id());
            }
        }
        if (!again.isEmpty()) {
            Map<Integer, List<Long>> entriesByCount = new HashMap<>();
            again.forEach(part -> entriesByCount
                    .computeIfAbsent(part.count(), count -> new ArrayList<>())
                    .add(part.entryId()));
            repository.raise(entriesByCount);
            again.forEach(part -> memory.written(part, part.entryId()));
        }
        memory.forget(clock.instant());
    }
}
