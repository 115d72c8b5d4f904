package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.room.RoomHead;

/** Moves the beginning of rooms. */
@ApplicationScoped
class PurgeRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The highest sequence that is left of posts up to and including a moment, or 0. */
    long lastUntil(RoomHead head, Instant until) {
        Sql sql = Sql.of("SELECT COALESCE(MAX(sequence), 0) FROM post WHERE room_id =", head.roomInternalId())
                .add("AND posted_at <=", InstantConverter.toColumn(until))
                .add("AND sequence >=", head.first());
        return Rows.number(sql.query(entities).getSingleResult());
    }

    /** Takes the next change and lets the room begin at a sequence, unless it begins later already. */
    void advance(long roomId, long first, Instant now) {
        Sql.of("UPDATE room_head SET first_sequence = CASE WHEN first_sequence <", first)
                .add("THEN", first)
                .add(
                        "ELSE first_sequence END, last_change = last_change + 1, changed_at =",
                        InstantConverter.toColumn(now))
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
