package org.stoachat.post;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.job.JobProgress;
import org.stoachat.job.JobView;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomHead;

/**
 * Removes and replaces posts (R-ROOM-5), for administrators. The numbers stay; of what stood there nothing does. Who is
 * connected sees it at once, who is away when they come back.
 */
@Stateless
@Boundary
public class RemovalService {

    @Inject
    private RemovalDesk desk;

    @Inject
    private RemovalScan scan;

    @Inject
    private RemovalBatch batch;

    @Inject
    private RemovalRepository repository;

    @Inject
    private PostRepository posts;

    /**
     * Removes one post. Without effect when it has been removed.
     *
     * @throws NotFoundException {@code room.not-found} or {@code post.not-found}
     * @throws DeniedException {@code admin.required}
     */
    public void remove(Caller caller, UUID roomId, long sequence) {
        RoomRights rights = desk.require(caller, roomId);
        requireState(rights, sequence);
        batch.remove(caller, rights, List.of(sequence), null);
    }

    /**
     * Puts a text in the place of one post. Without effect when it stands there already.
     *
     * @param replacement up to 8,000 characters
     * @throws NotFoundException {@code room.not-found} or {@code post.not-found}
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} when the text breaks a limit of R-POST-3
     * @throws ConflictException {@code post.removed} when the post has been removed
     */
    public void replace(Caller caller, UUID roomId, long sequence, String replacement) {
        RoomRights rights = desk.require(caller, roomId);
        String text = RemovalDesk.replacement(replacement);
        requireState(rights, sequence);
        if (batch.replace(caller, rights, List.of(sequence), text, null) == 0
                && requireState(rights, sequence).equals("removed")) {
            throw new ConflictException("post.removed", "This post has been removed.");
        }
    }

    /**
     * Says what a removal or replacement would do, and changes nothing.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code removal.no-filter}, or {@code invalid} naming the field
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RemovalPreview preview(Caller caller, UUID roomId, RemovalRequest request) {
        RemovalDesk.Prepared prepared = desk.preview(caller, roomId, request);
        JobProgress progress = prepared.progress();
        long last = progress.lastDone() + progress.total();
        long count = 0;
        List<Long> sequences = new ArrayList<>();
        for (long after = progress.lastDone(); after < last; after += RemovalScan.STRETCH) {
            List<Long> meant = scan.meant(prepared.order(), after, Math.min(after + RemovalScan.STRETCH, last));
            count += meant.size();
            meant.stream()
                    .limit(RemovalPreview.MOST_SEQUENCES - (long) sequences.size())
                    .forEach(sequences::add);
        }
        return new RemovalPreview(count, sequences);
    }

    /**
     * Submits a job that removes or replaces the posts that are there now and meet the filter.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code removal.no-filter}, or {@code invalid} naming the field
     */
    public JobView submit(Caller caller, UUID roomId, RemovalRequest request) {
        return desk.submit(caller, roomId, request);
    }

    private String requireState(RoomRights rights, long sequence) {
        RoomHead head = posts.head(rights.room().internalId());
        return Optional.of(rights)
                .filter(kept -> kept.room().chatHistory())
                .flatMap(kept ->
                        repository.present(head, List.of(sequence)).stream().findFirst())
                .map(RemovalRepository.Candidate::state)
                .orElseThrow(() -> new NotFoundException("post.not-found", "There is no such post."));
    }
}
