package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.stoachat.principal.GroupEdit;

/** Makes changes of the members of groups, measures what they do, and takes them back. */
@ApplicationScoped
class GroupDraft {

    @Inject
    private GroupMeasure measure;

    /** Carries the answer out of a transaction that it rolls back. */
    static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ListChange change;

        Undone(ListChange change) {
            super(null, null, false, false);
            this.change = change;
        }
    }

    /** What a change would do; it is held and made in a transaction that never commits. */
    ListChange measured(Supplier<GroupEdit> held) {
        try {
            throw measure.undone(held);
        } catch (Undone undone) {
            return undone.change;
        }
    }
}
