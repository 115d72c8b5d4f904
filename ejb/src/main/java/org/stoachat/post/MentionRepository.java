package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Writes and reads whom posts name. */
@ApplicationScoped
class MentionRepository {

    private static final int ROOMS_AT_ONCE = 500;
    private static final int CATEGORIES_AT_ONCE = 500;

    /** A stored post. */
    private record Place(UUID roomId, long sequence) {}

    @PersistenceContext
    private EntityManager entities;

    /** Stores mentions: key of the principal, key of the room, sequence. */
    void add(List<List<Object>> rows) {
        Sql.batch(entities, "INSERT INTO post_mention (principal_id, room_id, sequence) VALUES (?, ?, ?)", rows);
    }

    /** Which of some groups and containers some categories allow by name, by key of the category. */
    Map<Long, Set<Long>> allowed(Collection<Long> categoryIds, Collection<Long> setIds) {
        Map<Long, Set<Long>> allowed = new HashMap<>();
        for (List<Long> categories : Parts.of(categoryIds, CATEGORIES_AT_ONCE)) {
            for (List<Long> sets : Parts.of(setIds)) {
                Sql sql = Sql.of("SELECT category_id, principal_id FROM category_entry WHERE kind = N'allowed'")
                        .in("AND category_id", categories)
                        .in("AND principal_id", sets);
                sql.rows(entities).forEach(row -> allowed.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                        .add(Rows.number(row[1])));
            }
        }
        return allowed;
    }

    /**
     * Posts as they were read, with whom they name: one statement for posts of 500 rooms, none when no text has a token
     * that could name somebody.
     */
    List<PostView> complete(List<PostView> posts) {
        Map<UUID, List<Long>> sequences = new HashMap<>();
        posts.stream()
                .filter(post -> post.text() != null && Mentions.mayName(post.text()))
                .forEach(post -> sequences
                        .computeIfAbsent(post.roomId(), id -> new ArrayList<>())
                        .add(post.sequence()));
        if (sequences.isEmpty()) {
            return posts;
        }
        Map<Place, List<UUID>> named = named(sequences);
        return posts.stream()
                .map(post -> {
                    List<UUID> mentions = named.get(new Place(post.roomId(), post.sequence()));
                    return mentions == null || post.text() == null ? post : post.withMentions(mentions);
                })
                .toList();
    }

    private Map<Place, List<UUID>> named(Map<UUID, List<Long>> sequences) {
        Map<Place, List<UUID>> named = new HashMap<>();
        for (List<UUID> rooms : Parts.of(sequences.keySet(), ROOMS_AT_ONCE)) {
            List<List<Object>> stretches = rooms.stream()
                    .map(room -> {
                        List<Long> of = sequences.get(room);
                        return List.<Object>of(
                                room.toString(),
                                of.stream().min(Long::compare).orElseThrow(),
                                of.stream().max(Long::compare).orElseThrow());
                    })
                    .toList();
            Sql sql = Sql.of("SELECT r.public_id, m.sequence, n.public_id FROM")
                    .table("", List.of("UNIQUEIDENTIFIER", "BIGINT", "BIGINT"), stretches, "w (room_id, low, high)")
                    .add("JOIN room r ON r.public_id = w.room_id")
                    .add("JOIN post_mention m ON m.room_id = r.id AND m.sequence >= w.low AND m.sequence <= w.high")
                    .add("JOIN principal n ON n.id = m.principal_id")
                    .add("ORDER BY m.principal_id");
            sql.rows(entities).forEach(row -> named.computeIfAbsent(
                            new Place(Uuids.fromColumn(row[0]), Rows.number(row[1])), place -> new ArrayList<>())
                    .add(Uuids.fromColumn(row[2])));
        }
        return named;
    }
}
