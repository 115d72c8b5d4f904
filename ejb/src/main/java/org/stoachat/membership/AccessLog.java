package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.stoachat.principal.RightsChanged;

/**
 * The numbered log of changes of rights (R-CAT-8). Numbers are taken from one row that the changing transaction keeps
 * locked until its commit, so that they become visible without gaps and in order.
 */
@ApplicationScoped
public class AccessLog {

    @Inject
    private AccessLogRepository repository;

    @Inject
    private Event<RightsNumbered> numbered;

    /** Numbers of this server whose transactions have not ended, with how many took each: a number may be taken back. */
    private final ConcurrentSkipListMap<Long, Integer> unsettled = new ConcurrentSkipListMap<>();

    void number(@Observes RightsChanged change) {
        long number = repository.append(change);
        unsettled.merge(number, 1, Integer::sum);
        numbered.fire(new RightsNumbered(number));
    }

    void settle(@Observes(during = TransactionPhase.AFTER_COMPLETION) RightsNumbered rights) {
        unsettled.computeIfPresent(rights.number(), (number, taken) -> taken == 1 ? null : taken - 1);
    }

    /** The newest number that this transaction can see. */
    public long newest() {
        return repository.newest();
    }

    /** The changes after a number, in order, at most so many. */
    public List<AccessChange> after(long number, int limit) {
        return repository.after(number, limit);
    }

    /**
     * Whether everything up to a number that this transaction sees is committed. Otherwise it sees changes of its own,
     * which may be taken back and their numbers given to others.
     */
    boolean isSettled(long number) {
        var first = unsettled.firstEntry();
        return first == null || number < first.getKey();
    }
}
