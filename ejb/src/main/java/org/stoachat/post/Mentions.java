package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoachat.common.Json;
import org.stoachat.common.Parts;
import org.stoachat.membership.RoomAccess;
import org.stoachat.membership.RoomRights;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomNotice;

/**
 * Whom posts name. A text names somebody by the token {@code <@id>} with the id of a principal, which stays in the text as
 * it is and which clients show by name. It counts for users who may read the room, for groups and containers that are
 * entered in it, and in an open room for those that its category allows by name; whatever else stands in a token is text
 * and nothing more, and nobody is told why. Of one post the first {@value #MOST} principals count.
 *
 * <p>A mention is a row, and of a group it is one row as well. Everybody who is named and connected is told at once by the
 * frame {@code unread} with the room, its head and the sequence of the post; counts are not told, since they are computed
 * for each user when they ask. Nothing is told to others than those who are named: it would be a frame for each post and
 * reader.
 */
@ApplicationScoped
class Mentions {

    static final int MOST = 50;

    private static final String BEGINNING = "<@";
    private static final Pattern TOKEN =
            Pattern.compile(BEGINNING + "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})>");
    private static final int USERS_AT_ONCE = 500;

    /** The members of the frame that tells somebody that they were named. */
    public record Named(UUID roomId, long head, long mentioned) {}

    @Inject
    private Principals principals;

    @Inject
    private MentionRepository repository;

    @Inject
    private Event<RoomNotice> told;

    /** Whether a text may name somebody at all. */
    static boolean mayName(String text) {
        return text.contains(BEGINNING);
    }

    /** The ids that a text names, each once, in their order, at most {@value #MOST}. */
    static Set<UUID> named(String text) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (mayName(text)) {
            Matcher token = TOKEN.matcher(text);
            while (ids.size() < MOST && token.find()) {
                ids.add(UUID.fromString(token.group(1)));
            }
        }
        return ids;
    }

    /**
     * Whom posts name, in the order of the texts; posts that name nobody are left out. No statement when there is no token,
     * else one for the principals and one for the lists of categories, besides what rights have to be read for.
     */
    Map<PendingPost, List<PrincipalRef>> find(RoomAccess.Judgement judgement, Map<PendingPost, RoomRights> posts) {
        Map<PendingPost, Set<UUID>> ids = new LinkedHashMap<>();
        posts.keySet().stream()
                .filter(post -> mayName(post.content().text()))
                .forEach(post -> ids.put(post, named(post.content().text())));
        ids.values().removeIf(Set::isEmpty);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, PrincipalRef> known = principals.findAll(
                ids.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<RoomRights, Set<PrincipalRef>> asked = new HashMap<>();
        ids.forEach((post, named) -> named.stream().filter(known::containsKey).forEach(id -> asked.computeIfAbsent(
                        posts.get(post), rights -> new HashSet<>())
                .add(known.get(id))));
        Map<Long, Set<Long>> there = there(judgement, asked);
        Map<PendingPost, List<PrincipalRef>> found = new LinkedHashMap<>();
        ids.forEach((post, named) -> {
            Set<Long> possible = there.getOrDefault(posts.get(post).room().internalId(), Set.of());
            List<PrincipalRef> mentions = named.stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .filter(principal -> possible.contains(principal.internalId()))
                    .toList();
            if (!mentions.isEmpty()) {
                found.put(post, mentions);
            }
        });
        return found;
    }

    /** Keys of the principals that can be named in rooms, of those that are, by key of the room. */
    private Map<Long, Set<Long>> there(RoomAccess.Judgement judgement, Map<RoomRights, Set<PrincipalRef>> asked) {
        Map<Long, Set<Long>> there = new HashMap<>();
        addReaders(judgement, asked, there);
        Map<RoomRights, Set<Long>> sets = new HashMap<>();
        asked.forEach((rights, named) -> {
            Set<Long> keys = named.stream()
                    .filter(principal -> principal.kind() != PrincipalKind.USER)
                    .map(PrincipalRef::internalId)
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                sets.put(rights, keys);
            }
        });
        if (!sets.isEmpty()) {
            addSets(judgement, sets, there);
        }
        return there;
    }

    private static void addReaders(
            RoomAccess.Judgement judgement, Map<RoomRights, Set<PrincipalRef>> asked, Map<Long, Set<Long>> there) {
        Map<Long, Set<Long>> rooms = new HashMap<>();
        asked.forEach((rights, named) -> named.stream()
                .filter(principal -> principal.kind() == PrincipalKind.USER)
                .forEach(user -> rooms.computeIfAbsent(user.internalId(), id -> new HashSet<>())
                        .add(rights.room().internalId())));
        for (List<Long> users : Parts.of(rooms.keySet(), USERS_AT_ONCE)) {
            Map<Long, Set<Long>> some = users.stream().collect(Collectors.toMap(user -> user, rooms::get));
            judgement.judge(some).forEach((user, rights) -> rights.stream()
                    .filter(RoomRights::mayRead)
                    .forEach(right -> there.computeIfAbsent(right.room().internalId(), id -> new HashSet<>())
                            .add(user)));
        }
    }

    private void addSets(RoomAccess.Judgement judgement, Map<RoomRights, Set<Long>> sets, Map<Long, Set<Long>> there) {
        Set<Long> all = sets.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        List<Long> rooms =
                sets.keySet().stream().map(rights -> rights.room().internalId()).toList();
        judgement.entered(rooms).forEach((principal, entered) -> {
            if (all.contains(principal)) {
                entered.forEach(room ->
                        there.computeIfAbsent(room, id -> new HashSet<>()).add(principal));
            }
        });
        Set<Long> categories = sets.keySet().stream()
                .filter(rights -> rights.room().privacy() == Privacy.OPEN)
                .map(rights -> rights.room().categoryInternalId())
                .collect(Collectors.toSet());
        Map<Long, Set<Long>> allowed = categories.isEmpty() ? Map.of() : repository.allowed(categories, all);
        sets.keySet().stream()
                .filter(rights -> rights.room().privacy() == Privacy.OPEN)
                .forEach(rights -> there.computeIfAbsent(rights.room().internalId(), id -> new HashSet<>())
                        .addAll(allowed.getOrDefault(rights.room().categoryInternalId(), Set.of())));
    }

    /** Keeps whom posts name and tells them after the commit; what is kept nowhere is not told either. */
    void add(
            Map<PendingPost, List<PrincipalRef>> mentions,
            Map<PendingPost, RoomRights> accepted,
            Map<PendingPost, PostView> views) {
        List<List<Object>> rows = new ArrayList<>();
        mentions.forEach((post, named) -> {
            PostView view = views.get(post);
            if (view.sequence() != null) {
                RoomRights rights = accepted.get(post);
                long room = rights.room().internalId();
                named.forEach(principal -> rows.add(List.of(principal.internalId(), room, view.sequence())));
                told.fire(notice(rights, post.caller().userId(), named, view));
            }
        });
        if (!rows.isEmpty()) {
            repository.add(rows);
        }
    }

    private static RoomNotice notice(RoomRights rights, long authorId, List<PrincipalRef> named, PostView post) {
        Map<Boolean, Set<Long>> keys = named.stream()
                .collect(Collectors.partitioningBy(
                        principal -> principal.kind() == PrincipalKind.USER,
                        Collectors.mapping(PrincipalRef::internalId, Collectors.toSet())));
        String frame = Json.frame("unread", new Named(post.roomId(), post.sequence(), post.sequence()));
        return new RoomNotice(
                rights.room().internalId(), rights.accessNumber(), keys.get(true), keys.get(false), authorId, frame);
    }
}
