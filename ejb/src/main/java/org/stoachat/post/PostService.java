package org.stoachat.post;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomHead;

/** Posts and reads. One method is one transaction: when it returns, a post is stored for good. */
@Stateless
@Boundary
public class PostService {

    /** Characters of a message (R-POST-3). */
    public static final int TEXT_LIMIT = 8_000;

    /** Characters of the body of a story. */
    public static final int STORY_LIMIT = 64_000;

    /** Characters of the title of a story. */
    public static final int TITLE_LIMIT = 256;

    /** The most posts that are read at once. */
    public static final int LARGEST_PAGE = 500;

    @Inject
    private RoomAccess access;

    @Inject
    private PostRepository repository;

    @Inject
    private WriterLanes writers;

    @Inject
    private PostAllowances allowances;

    /**
     * Posts in a room. Repeated with the same client id and content it changes nothing and answers with the same post.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member} or {@code room.presenters-only}
     * @throws RejectedException when the content breaks a limit of R-POST-3 or replies to nothing; {@code
     *     post.in-progress} when the same client id is being posted elsewhere at this moment; {@code post.too-many}
     *     when the caller posts too fast
     * @throws ConflictException {@code post.client-id-reused} when the client id was used for anything else
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PostResult post(Caller caller, UUID roomId, PostDraft draft) {
        return write(caller, roomId, draft).await();
    }

    /**
     * The same without waiting: refused at once is what the draft itself forbids, everything else in time. Posts of one
     * caller in a room are stored in the order of the calls.
     *
     * @return what {@link #post} returns or throws
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CompletionStage<PostResult> postLater(Caller caller, UUID roomId, PostDraft draft) {
        return write(caller, roomId, draft).outcome();
    }

    private PendingPost write(Caller caller, UUID roomId, PostDraft draft) {
        allowances.take(caller.userId());
        return writers.write(new PendingPost(caller, roomId, PostContent.of(draft)));
    }

    /**
     * One post; of a removed one its number and that it was removed.
     *
     * @throws NotFoundException {@code room.not-found} or {@code post.not-found}
     * @throws DeniedException {@code room.not-member}
     */
    public PostView requirePost(Caller caller, UUID roomId, long sequence) {
        RoomRights rights = access.now().requireReader(caller, roomId);
        long roomKey = rights.room().internalId();
        if (rights.mayReadHistory() && sequence >= repository.head(roomKey).first()) {
            var found = repository.find(roomKey, sequence);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new NotFoundException("post.not-found", "There is no such post.");
    }

    /**
     * A part of the history of a room; empty where the category keeps none.
     *
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws RejectedException when the limit is not 1 to {@value #LARGEST_PAGE}
     */
    public History history(Caller caller, UUID roomId, HistoryQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw RejectedException.field("limit", "out-of-range", "The limit is 1 to " + LARGEST_PAGE + ".");
        }
        RoomRights rights = access.now().requireReader(caller, roomId);
        RoomHead head = repository.head(rights.room().internalId());
        if (!rights.mayReadHistory()) {
            return new History(List.of(), head.sequence() + 1, head.sequence(), head.change(), List.of());
        }
        List<PostView> items = items(head, query);
        return new History(items, head.first(), head.sequence(), head.change(), gaps(items));
    }

    private List<PostView> items(RoomHead head, HistoryQuery query) {
        return switch (query.anchor()) {
            case NEWEST -> below(head, head.sequence() + 1, query.limit());
            case BEFORE -> below(head, query.sequence(), query.limit());
            case AFTER -> from(head, query.sequence() + 1, query.limit());
            case AROUND -> around(head, query.sequence(), query.limit());
            case AT ->
                repository
                        .firstSequenceAt(head, query.at())
                        .map(sequence -> around(head, sequence, query.limit()))
                        .orElseGet(() -> below(head, head.sequence() + 1, query.limit()));
        };
    }

    private List<PostView> around(RoomHead head, long sequence, int limit) {
        List<PostView> items = new ArrayList<>(below(head, sequence, limit / 2));
        items.addAll(from(head, sequence, limit - items.size()));
        return items;
    }

    private List<PostView> from(RoomHead head, long sequence, int limit) {
        return repository.from(head.roomInternalId(), Math.max(sequence, head.first()), limit);
    }

    private List<PostView> below(RoomHead head, long sequence, int limit) {
        if (limit == 0) {
            return List.of();
        }
        List<PostView> items = new ArrayList<>(repository.below(head.roomInternalId(), sequence, head.first(), limit));
        Collections.reverse(items);
        return items;
    }

    private static List<List<Long>> gaps(List<PostView> items) {
        List<List<Long>> gaps = new ArrayList<>();
        for (int i = 1; i < items.size(); i++) {
            long from = items.get(i - 1).sequence() + 1;
            long to = items.get(i).sequence() - 1;
            if (from <= to) {
                gaps.add(List.of(from, to));
            }
        }
        return gaps;
    }
}
