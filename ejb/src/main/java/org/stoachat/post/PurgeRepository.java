package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Sql;
import org.stoachat.room.RoomHead;

/** Moves the beginning of rooms. */
@ApplicationScoped
class PurgeRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Takes the next change and lets the room begin at a sequence, unless it begins later already. */
    void advance(long roomId, long first, Instant now) {
        LocalDateTime time = InstantConverter.toColumn(now);
        Sql.of("UPDATE room_head SET first_sequence = CASE WHEN first_sequence <", first)
                .add("THEN", first)
                .add(
                        "ELSE first_sequence END, last_change = last_change + 1, changed_at = CASE WHEN changed_at <",
                        time)
                .add("THEN", time)
                .add("ELSE changed_at END")
                .add("WHERE room_id =", roomId)
                .query(entities)
                .executeUpdate();
    }

    /** Writes down that the room begins at the first sequence of its head, as the newest change. */
    void add(RoomHead head, long by, Instant now) {
        entities.createNativeQuery(
                        """
                        INSERT INTO post_change (room_id, change, kind, sequence, changed_by, changed_at)
                        VALUES (?1, ?2, N'purged', ?3, ?4, ?5)
                        """)
                .setParameter(1, head.roomInternalId())
                .setParameter(2, head.change())
                .setParameter(3, head.first())
                .setParameter(4, by)
                .setParameter(5, InstantConverter.toColumn(now))
                .executeUpdate();
    }
}
