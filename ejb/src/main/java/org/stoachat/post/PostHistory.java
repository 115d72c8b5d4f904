package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stoachat.common.Json;
import org.stoachat.common.Sql;
import org.stoachat.configuration.Configuration;
import org.stoachat.room.RoomBacklog;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomHead;
import org.stoachat.room.RoomHistory;
import org.stoachat.room.RoomRequest;

/** What delivery needs of the stored posts: backlogs of rooms that are entered, and events that did not arrive. */
@ApplicationScoped
class PostHistory implements RoomHistory {

    /** The newest posts of a room that a client gets on entering, at most; the rest is read over REST. */
    private static final int LARGEST_BACKLOG = Configuration.LARGEST_BACKLOG;

    /** The missed posts of a room that a client gets on coming back, at most. */
    private static final int LARGEST_RESUMPTION = 100;

    /** The most changes of a room that a client is told one by one; beyond, it reads the room anew. */
    private static final int LARGEST_CATCH_UP = 500;

    /** The most bytes of posts of one room, so that each fits into one frame of 64 KiB. */
    private static final int LARGEST_ROOM_BYTES = 48 * 1024;

    /** The most bytes of changes of one room, part of those; beyond, the client reads the room anew. */
    private static final int LARGEST_CHANGES_BYTES = 40 * 1024;

    private static final int ROOMS_A_STATEMENT = 100;

    @Inject
    private PostRepository repository;

    @Inject
    private PostChangeRepository changes;

    /** What is read for one room: posts above {@code floor}, at most {@code limit}, the newest or the oldest of them. */
    private record Range(RoomFacts room, RoomHead head, long floor, int limit, boolean newest, boolean reset) {}

    @Override
    public List<RoomBacklog> open(Map<RoomFacts, RoomRequest> rooms, boolean restart) {
        Map<Long, RoomHead> heads = new HashMap<>();
        heads(rooms.keySet().stream().map(RoomFacts::internalId).toList())
                .forEach(head -> heads.put(head.roomInternalId(), head));
        List<Range> ranges = new ArrayList<>();
        rooms.forEach((room, request) -> ranges.add(range(room, heads.get(room.internalId()), request, restart)));
        List<RoomBacklog> backlogs = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += ROOMS_A_STATEMENT) {
            List<Range> some = ranges.subList(from, Math.min(from + ROOMS_A_STATEMENT, ranges.size()));
            Map<Long, List<PostView>> posts = posts(some);
            for (Range range : some) {
                List<PostView> found = posts.getOrDefault(range.room().internalId(), List.of());
                backlogs.add(backlog(range, found, rooms.get(range.room())));
            }
        }
        return backlogs;
    }

    private static Range range(RoomFacts room, RoomHead head, RoomRequest request, boolean restart) {
        boolean resumes = request.after() != null && request.change() != null;
        if (!room.chatHistory()) {
            return new Range(room, head, head.sequence(), 0, true, resumes);
        }
        boolean reset = resumes
                && (restart
                        || request.after() > head.sequence()
                        || request.change() > head.change()
                        || head.change() - request.change() > LARGEST_CATCH_UP);
        if (resumes && !reset) {
            long floor = Math.max(request.after(), head.first() - 1);
            return new Range(room, head, floor, LARGEST_RESUMPTION, false, false);
        }
        return newest(room, head, request, reset);
    }

    private static Range newest(RoomFacts room, RoomHead head, RoomRequest request, boolean reset) {
        int backlog = Math.min(request.backlog() == null ? LARGEST_BACKLOG : request.backlog(), LARGEST_BACKLOG);
        long floor = Math.max(head.sequence() - backlog, head.first() - 1);
        return new Range(room, head, floor, backlog, true, reset);
    }

    private Map<Long, List<PostView>> posts(List<Range> ranges) {
        Map<UUID, Long> keys = new HashMap<>();
        List<List<Object>> stretches = new ArrayList<>();
        for (Range range : ranges) {
            RoomHead head = range.head();
            if (range.limit() > 0 && head.sequence() > range.floor()) {
                long ceiling =
                        range.newest() ? head.sequence() : Math.min(head.sequence(), range.floor() + range.limit());
                stretches.add(List.of(range.room().internalId(), range.floor(), ceiling));
                keys.put(range.room().id(), range.room().internalId());
            }
        }
        Map<Long, List<PostView>> posts = new HashMap<>();
        if (!stretches.isEmpty()) {
            repository.stretches(stretches).stream()
                    .sorted(Comparator.comparing(PostView::sequence))
                    .forEach(post -> posts.computeIfAbsent(keys.get(post.roomId()), key -> new ArrayList<>())
                            .add(post));
        }
        return posts;
    }

    private RoomBacklog backlog(Range range, List<PostView> posts, RoomRequest request) {
        List<String> missed = range.newest() ? List.of() : missedChanges(range, request);
        int bytes = missed.stream().mapToInt(PostHistory::bytes).sum();
        if (bytes > LARGEST_CHANGES_BYTES) {
            Range anew = newest(range.room(), range.head(), request, true);
            List<PostView> newest =
                    posts(List.of(anew)).getOrDefault(range.room().internalId(), List.of());
            return backlog(anew, newest, request);
        }
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            PostView post = posts.get(range.newest() ? posts.size() - 1 - i : i);
            String json = Json.write(post.excerpt());
            bytes += bytes(json);
            if (bytes > LARGEST_ROOM_BYTES) {
                break;
            }
            fitting.add(range.newest() ? 0 : fitting.size(), json);
        }
        boolean more = fitting.size() < posts.size()
                || (!range.newest() && range.head().sequence() > range.floor() + range.limit());
        return new RoomBacklog(range.room(), range.head(), fitting, missed, more, range.reset());
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Changes apart from new posts; nothing is read when the counters show that there were only posts. */
    private List<String> missedChanges(Range range, RoomRequest request) {
        long posts = range.head().sequence() - request.after();
        if (range.head().change() - request.change() == posts) {
            return List.of();
        }
        return changes.after(range.head(), request.change(), LARGEST_CATCH_UP).stream()
                .map(RoomEvent::frame)
                .toList();
    }

    @Override
    public List<RoomEvent> eventsAfter(long roomInternalId, long change, int limit) {
        RoomHead head = repository.head(roomInternalId);
        List<RoomEvent> events = new ArrayList<>(changes.after(head, change, limit));
        Sql posts = Sql.of(PostRepository.VIEW)
                .add("WHERE p.room_id =", roomInternalId)
                .add("AND p.sequence >", lastBefore(head, change))
                .add("AND p.change >", change)
                .add("AND p.sequence >=", head.first())
                .add("ORDER BY p.sequence");
        repository.postedEvents(posts, roomInternalId, limit).forEach(events::add);
        // What was committed after the head was read may be seen in part only; it is read the next time.
        return withoutHoles(
                head,
                change,
                events.stream()
                        .filter(event -> event.change() <= head.change())
                        .sorted(Comparator.comparingLong(RoomEvent::change))
                        .toList(),
                limit);
    }

    /** A sequence below all posts after a change: {@code change - sequence} never falls within a room. */
    private static long lastBefore(RoomHead head, long change) {
        return head.sequence() - (head.change() - change);
    }

    /**
     * Tells of a purge wherever a change is missing: what the database does not have any more has been purged, and who
     * waits for it would wait for ever.
     */
    private static List<RoomEvent> withoutHoles(RoomHead head, long change, List<RoomEvent> found, int limit) {
        List<RoomEvent> events = new ArrayList<>();
        for (RoomEvent event : found) {
            fill(events, head, change, event.change(), limit);
            events.add(event);
        }
        if (found.size() < limit) {
            fill(events, head, change, head.change() + 1, limit);
        }
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }

    private static void fill(List<RoomEvent> events, RoomHead head, long change, long until, int limit) {
        long last = events.isEmpty() ? change : events.get(events.size() - 1).change();
        while (last + 1 < until && events.size() < limit) {
            last++;
            events.add(PostChanged.purged(head, last, head.first(), 0));
        }
    }

    @Override
    public List<RoomHead> heads(Collection<Long> roomInternalIds) {
        List<Long> ids = List.copyOf(roomInternalIds);
        List<RoomHead> heads = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 1_000) {
            heads.addAll(repository.heads(ids.subList(from, Math.min(from + 1_000, ids.size()))));
        }
        return heads;
    }

    @Override
    public List<RoomHead> headsSince(Instant since, int limit) {
        return repository.headsSince(since, limit);
    }

    @Override
    public Map<Long, Long> sizes(Collection<Long> roomInternalIds) {
        return repository.sizes(roomInternalIds);
    }
}
