package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stoachat.job.JobProgress;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomHead;

/** Finds the posts that an order means, a stretch of the room at a time. */
@ApplicationScoped
@Transactional
class RemovalScan {

    /** Sequences that are read at once when posts are removed or counted. */
    static final int STRETCH = 500;

    /** What the database tells apart. */
    private static final Duration TICK = Duration.ofNanos(100);

    @Inject
    private RemovalRepository repository;

    @Inject
    private PostRepository posts;

    /** The stretch of a room in which the posts of a filter lie; nothing where the category keeps none (R-CAT-7). */
    JobProgress begin(RoomRights rights, RemovalFilter filter) {
        RoomHead head = posts.head(rights.room().internalId());
        if (!rights.room().chatHistory()) {
            return JobProgress.before(head.first(), 0);
        }
        long first = filter.from() == null ? head.first() : firstAt(head, filter.from());
        long next = filter.until() == null
                ? head.sequence() + 1
                : firstAt(head, filter.until().plus(TICK));
        return JobProgress.before(first, Math.max(0, next - first));
    }

    private long firstAt(RoomHead head, Instant time) {
        return posts.firstSequenceAt(head, time).orElse(head.sequence() + 1);
    }

    /** The posts above one place and up to another that an order would change, ascending. */
    List<Long> meant(RemovalOrder order, long after, long upTo) {
        RemovalFilter filter = order.filter();
        RemovalWords words = filter.words() == null
                ? null
                : new RemovalWords(filter.words(), filter.match(), filter.caseSensitive());
        return repository.stretch(order.roomKey(), after, upTo, filter).stream()
                .filter(post -> order.replacement() == null || !post.isReplacedBy(order.replacement()))
                .filter(post -> words == null || words.areIn(post.title(), post.body()))
                .map(RemovalRepository.Candidate::sequence)
                .toList();
    }
}
