package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.common.ConflictException;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomHead;

/**
 * Stores posts of one room in one transaction, with as many statements for many as for one. Each is judged by itself: a
 * post that is refused changes nothing and does not harm the others.
 */
@ApplicationScoped
@Transactional
class PostBatch {

    private static final Clock CLOCK = Clock.systemUTC();

    /** What became of a post: a result, or why it was refused. */
    record Outcome(PostResult result, StoaException refusal) {}

    /** Author and client id. */
    private record Key(long authorId, UUID clientId) {
        static Key of(PendingPost post) {
            return new Key(post.caller().userId(), post.content().clientId());
        }
    }

    @Inject
    private RoomAccess access;

    @Inject
    private PostRepository repository;

    @Inject
    private Event<RoomEvent> happened;

    /**
     * Stores posts of one room, in their order.
     *
     * @param posts of one room, no two with the same author and client id
     * @return what became of them, in the same order
     */
    List<Outcome> store(List<PendingPost> posts) {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        RoomAccess.Judgement judgement = access.now();
        Map<Key, ClientKey> known = knownKeys(posts);
        Set<Long> repliable = repliable(posts);
        Map<PendingPost, Outcome> outcomes = new HashMap<>();
        Map<PendingPost, RoomRights> accepted = new LinkedHashMap<>();
        for (PendingPost post : posts) {
            try {
                RoomRights rights = judgement.requirePoster(post.caller(), post.roomId());
                ClientKey key = known.get(Key.of(post));
                if (key == null) {
                    requireRepliable(post.content(), rights.room(), repliable);
                    accepted.put(post, rights);
                } else {
                    outcomes.put(post, repeated(post, rights.room(), key));
                }
            } catch (StoaException refusal) {
                outcomes.put(post, new Outcome(null, refusal));
            }
        }
        add(accepted, now).forEach((post, view) -> outcomes.put(post, new Outcome(new PostResult(view, true), null)));
        return posts.stream().map(outcomes::get).toList();
    }

    private Map<Key, ClientKey> knownKeys(List<PendingPost> posts) {
        Set<UUID> clientIds =
                posts.stream().map(post -> post.content().clientId()).collect(Collectors.toSet());
        Map<Key, ClientKey> known = new HashMap<>();
        repository.findKeys(clientIds).forEach(key -> known.put(new Key(key.authorId(), key.clientId()), key));
        return known;
    }

    private Set<Long> repliable(List<PendingPost> posts) {
        Set<Long> asked = posts.stream()
                .map(post -> post.content().replyTo())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Set.of() : repository.existing(posts.get(0).roomId(), asked);
    }

    private static void requireRepliable(PostContent content, RoomFacts room, Set<Long> repliable) {
        Long replyTo = content.replyTo();
        if (replyTo != null && !(room.chatHistory() && repliable.contains(replyTo))) {
            throw RejectedException.field("replyTo", "unknown", "There is no such post in this room to reply to.");
        }
    }

    /** The answer to a post that was stored before; it must be the same one. */
    private Outcome repeated(PendingPost post, RoomFacts room, ClientKey key) {
        PostContent content = post.content();
        if (!key.isFor(room.internalId(), room.chatHistory(), content.digest(room.id()))) {
            throw new ConflictException("post.client-id-reused", "This clientId was used for another post.");
        }
        PostView stored = key.sequence() == null
                ? content.view(post.caller(), room.id(), null, key.postedAt())
                : repository
                        .find(room.internalId(), key.sequence())
                        .orElseGet(() -> PostView.removed(room.id(), key.sequence()));
        return new Outcome(new PostResult(stored, false), null);
    }

    /** Stores what was accepted; what the category does not keep gets neither sequence nor change (R-CAT-7). */
    private Map<PendingPost, PostView> add(Map<PendingPost, RoomRights> accepted, Instant now) {
        Map<PendingPost, PostView> views = new LinkedHashMap<>();
        if (accepted.isEmpty()) {
            return views;
        }
        RoomFacts room = accepted.values().iterator().next().room();
        RoomHead next = room.chatHistory() ? repository.advance(room.internalId(), accepted.size(), now) : null;
        for (PendingPost post : accepted.keySet()) {
            PostContent content = post.content();
            long author = post.caller().userId();
            PostView view = content.view(post.caller(), room.id(), next, now);
            repository.add(new ClientKey(
                    author, content.clientId(), room.internalId(), view.sequence(), content.digest(room.id()), now));
            if (next != null) {
                repository.add(new Post(room.internalId(), view.sequence(), view.change(), author, now, content));
                next = next.next();
            }
            views.put(post, view);
        }
        repository.flush();
        accepted.forEach(
                (post, rights) -> happened.fire(new Posted(room.internalId(), views.get(post), rights.accessNumber())));
        return views;
    }
}
