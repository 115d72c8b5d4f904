package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHead;

/**
 * Removes or replaces some posts of a room in one transaction: the rows, the numbers of the changes, the entry in the audit
 * log, the events. Whoever posts, purges or removes in the room at the same time comes before or after.
 */
@ApplicationScoped
@Transactional
class RemovalBatch {

    private static final Clock CLOCK = Clock.systemUTC();

    /** The posts of a batch as the audit log keeps them; their text it does not keep. */
    public record Meant(int posts, List<Long> sequences) {}

    /**
     * What became of them as the audit log keeps it.
     *
     * @param change the last of the changes
     * @param job that did it, or {@code null} when it was one post
     */
    public record Done(int removed, int replaced, long change, UUID job) {}

    @Inject
    private RemovalRepository repository;

    @Inject
    private PostRepository posts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RoomEvent> happened;

    /**
     * Removes posts, as one change.
     *
     * @param rights in the room, which the caller has
     * @param sequences at most 500, ascending
     * @param job for which it is done, or {@code null}
     * @return how many there were to remove
     */
    int remove(Caller caller, RoomRights rights, List<Long> sequences, UUID job) {
        long roomKey = rights.room().internalId();
        RoomHead head = lock(roomKey);
        List<Long> there = repository.present(head, sequences).stream()
                .filter(post -> !post.state().equals("removed"))
                .map(RemovalRepository.Candidate::sequence)
                .toList();
        if (there.isEmpty()) {
            return 0;
        }
        Instant now = now();
        long change = head.change() + 1;
        repository.remove(roomKey, there);
        repository.advance(roomKey, 1, now);
        String numbers = there.stream().map(String::valueOf).collect(Collectors.joining(","));
        repository.addRemoved(roomKey, change, numbers, caller.userId(), now);
        record(caller, rights, "post.remove", there, new Done(there.size(), 0, change, job));
        happened.fire(PostChanged.removed(head, change, there, rights.accessNumber()));
        return there.size();
    }

    /**
     * Puts a text in the place of posts that have not been removed, each as a change of its own. A post in whose place it
     * stands already is left alone.
     *
     * @param rights in the room, which the caller has
     * @param sequences at most 500, ascending
     * @param text within the limits of a message
     * @param job for which it is done, or {@code null}
     * @return how many there were to replace
     */
    int replace(Caller caller, RoomRights rights, List<Long> sequences, String text, UUID job) {
        long roomKey = rights.room().internalId();
        RoomHead head = lock(roomKey);
        List<Long> there = repository.present(head, sequences).stream()
                .filter(post -> !post.state().equals("removed") && !post.isReplacedBy(text))
                .map(RemovalRepository.Candidate::sequence)
                .toList();
        if (there.isEmpty()) {
            return 0;
        }
        Instant now = now();
        repository.replace(roomKey, there, text);
        repository.advance(roomKey, there.size(), now);
        long change = head.change();
        for (long sequence : there) {
            change++;
            repository.addReplaced(roomKey, change, sequence, caller.userId(), now);
            happened.fire(PostChanged.replaced(head, change, sequence, text, rights.accessNumber()));
        }
        record(caller, rights, "post.replace", there, new Done(0, there.size(), change, job));
        return there.size();
    }

    /** The head of a room that nobody else moves until the end of the transaction. */
    private RoomHead lock(long roomKey) {
        repository.lock(roomKey);
        return posts.head(roomKey);
    }

    private void record(Caller caller, RoomRights rights, String action, List<Long> sequences, Done done) {
        AuditTarget room = AuditTarget.of("room", rights.room().id());
        audit.record(caller, action, room, new Meant(sequences.size(), sequences), done);
    }

    private static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
