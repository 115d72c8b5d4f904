package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
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

    void number(@Observes RightsChanged change) {
        long number = repository.append(change);
        numbered.fire(new RightsNumbered(number));
    }

    /** The newest number that this transaction can see. */
    public long newest() {
        return repository.newest();
    }

    /** The changes after a number, in order, at most so many. */
    public List<AccessChange> after(long number, int limit) {
        return repository.after(number, limit);
    }
}
