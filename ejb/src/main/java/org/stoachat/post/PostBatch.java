package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.common.ConflictException;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.post.PostWriteRepository.NewPost;
import org.stoachat.post.PostWriteRepository.Taken;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomFacts;

/**
 * Stores posts in one transaction: one statement for each room that is posted in, and a few for all. Each post is judged by
 * itself: one that is refused changes nothing and does not harm the others.
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
    private PostWriteRepository writes;

    @Inject
    private Mentions mentions;

    @Inject
    private Event<RoomEvent> happened;

    /**
     * Stores posts, those of a room in their order.
     *
     * @param posts no two with the same author and client id
     * @return what became of them, in the same order
     */
    List<Outcome> store(List<PendingPost> posts) {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        RoomAccess.Judgement judgement = access.now();
        Map<Key, ClientKey> known = knownKeys(posts);
        Set<PostRepository.Place> repliable = repliable(posts);
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
        add(judgement, accepted, now)
                .forEach((post, view) -> outcomes.put(post, new Outcome(new PostResult(view, true), null)));
        return posts.stream().map(outcomes::get).toList();
    }

    private Map<Key, ClientKey> knownKeys(List<PendingPost> posts) {
        Map<Key, ClientKey> known = new HashMap<>();
        writes.findKeys(posts).forEach(key -> known.put(new Key(key.authorId(), key.clientId()), key));
        return known;
    }

    private Set<PostRepository.Place> repliable(List<PendingPost> posts) {
        Set<PostRepository.Place> asked = posts.stream()
                .filter(post -> post.content().replyTo() != null)
                .map(post ->
                        new PostRepository.Place(post.roomId(), post.content().replyTo()))
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Set.of() : repository.existing(asked);
    }

    private static void requireRepliable(PostContent content, RoomFacts room, Set<PostRepository.Place> repliable) {
        Long replyTo = content.replyTo();
        if (replyTo != null
                && !(room.chatHistory() && repliable.contains(new PostRepository.Place(room.id(), replyTo)))) {
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
    private Map<PendingPost, PostView> add(
            RoomAccess.Judgement judgement, Map<PendingPost, RoomRights> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return Map.of();
        }
        Map<PendingPost, List<PrincipalRef>> named = mentions.find(judgement, accepted);
        Map<Long, Taken> next = advance(accepted.values(), now);
        List<NewPost> posts = new ArrayList<>();
        List<ClientKey> keys = new ArrayList<>();
        Map<PendingPost, PostView> views = new LinkedHashMap<>();
        accepted.forEach((post, rights) -> {
            RoomFacts room = rights.room();
            PostContent content = post.content();
            long author = post.caller().userId();
            Taken place = room.chatHistory() ? next.get(room.internalId()) : null;
            PostView view = content.view(post.caller(), room.id(), place, now)
                    .withMentions(named.getOrDefault(post, List.of()).stream()
                            .map(PrincipalRef::id)
                            .toList());
            String digest = content.digest(room.id());
            keys.add(new ClientKey(
                    author, content.clientId(), room.internalId(), view.sequence(), digest, view.postedAt()));
            if (place != null) {
                posts.add(new NewPost(room.internalId(), place, author, content));
                next.put(room.internalId(), place.next());
            }
            views.put(post, view);
        });
        writes.addKeys(keys);
        if (!posts.isEmpty()) {
            writes.addPosts(posts);
        }
        mentions.add(named, accepted, views);
        accepted.forEach((post, rights) ->
                happened.fire(new Posted(rights.room().internalId(), views.get(post), rights.accessNumber())));
        return views;
    }

    /** Takes the counters of all rooms; always in the same order of rooms, so that servers cannot block one another. */
    private Map<Long, Taken> advance(Collection<RoomRights> rights, Instant now) {
        Map<Long, Integer> posts = new TreeMap<>();
        for (RoomRights right : rights) {
            if (right.room().chatHistory()) {
                posts.merge(right.room().internalId(), 1, Integer::sum);
            }
        }
        return posts.isEmpty() ? Map.of() : writes.advance(posts, now);
    }
}
