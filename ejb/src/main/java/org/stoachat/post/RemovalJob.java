package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.stoachat.common.Caller;
import org.stoachat.job.JobKind;
import org.stoachat.job.JobProgress;
import org.stoachat.job.JobTask;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;

/** Removes or replaces the posts of a room that a filter means, a stretch of sequences at each step. */
@ApplicationScoped
class RemovalJob implements JobKind {

    static final String NAME = "removal";

    /** Each replaced post is an event with its text, and what is sent at once has to stay small. */
    private static final int REPLACED_STRETCH = 100;

    @Inject
    private RoomAccess access;

    @Inject
    private RemovalScan scan;

    @Inject
    private RemovalBatch batch;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobProgress step(JobTask task) {
        RemovalOrder order = RemovalOrder.parse(task.parameters());
        JobProgress progress = task.progress();
        Optional<RoomRights> rights = access.now().judge(task.requester().userId(), List.of(order.roomKey())).stream()
                .filter(found -> found.room().chatHistory())
                .findFirst();
        if (rights.isEmpty()) {
            return progress.ended();
        }
        int stretch = order.replacement() == null ? RemovalScan.STRETCH : REPLACED_STRETCH;
        long last = progress.lastDone() + progress.total() - progress.done();
        long upTo = Math.min(progress.lastDone() + stretch, last);
        List<Long> meant = scan.meant(order, progress.lastDone(), upTo);
        return progress.upTo(upTo, meant.isEmpty() ? 0 : change(task, order, rights.get(), meant));
    }

    private int change(JobTask task, RemovalOrder order, RoomRights rights, List<Long> meant) {
        Caller requester = task.requester();
        return order.replacement() == null
                ? batch.remove(requester, rights, meant, task.id())
                : batch.replace(requester, rights, meant, order.replacement(), task.id());
    }
}
