package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomHead;

/** Reads what happened to posts after they were posted: replacements, removals, purges. */
@ApplicationScoped
class PostChangeRepository {

    /** The frame of a replaced post. */
    public record Replaced(UUID roomId, long change, long sequence, String text) {}

    /** The frame of removed posts. */
    public record Removed(UUID roomId, long change, List<Long> sequences) {}

    /** The frame of a purge. */
    public record Purged(UUID roomId, long change, long first) {}

    @PersistenceContext
    private EntityManager entities;

    /** The changes of a room after one, in order, at most so many. */
    List<RoomEvent> after(RoomHead head, long change, int limit) {
        Sql sql = Sql.of("SELECT c.change, c.kind, c.sequence, c.sequences, p.body, p.state FROM post_change c")
                .add("LEFT JOIN post p ON p.room_id = c.room_id AND p.sequence = c.sequence AND c.kind = N'replaced'")
                .add("WHERE c.room_id =", head.roomInternalId())
                .add("AND c.change >", change)
                .add("ORDER BY c.change");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> event(head, row))
                .toList();
    }

    private static RoomEvent event(RoomHead head, Object[] row) {
        long change = Rows.number(row[0]);
        Long sequence = Rows.numberOrNull(row[2]);
        return switch ((String) row[1]) {
            case "replaced" -> replaced(head, change, sequence, (String) row[4], (String) row[5]);
            case "removed" -> PostChanged.removed(head, change, numbers((String) row[3]), 0);
            default -> PostChanged.purged(head, change, sequence, 0);
        };
    }

    /** What was replaced and removed afterwards was removed; so it was where a purge has taken it away. */
    private static RoomEvent replaced(RoomHead head, long change, long sequence, String text, String state) {
        return "replaced".equals(state)
                ? PostChanged.replaced(head, change, sequence, text, 0)
                : PostChanged.removed(head, change, List.of(sequence), 0);
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
