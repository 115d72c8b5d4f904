package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Deletes rows of purged posts and removed rooms, a bounded number in each transaction. */
@ApplicationScoped
class PostSweepRepository {

    /** More rows at once would make SQL Server lock whole tables. */
    static final int ROWS_A_TRANSACTION = 1_000;

    /** What belongs to posts, and posts themselves, in the order in which it can go. */
    static final List<String> OF_POSTS = List.of("post_mention", "post_reply", "post_source", "post");

    /** What belongs to rooms, in the order in which it can go. */
    static final List<String> OF_ROOMS = List.of(
            "post_mention",
            "post_reply",
            "post_source",
            "post",
            "post_change",
            "read_mark",
            "followed_room",
            "notification_level",
            "invitation_answer",
            "room_role",
            "room_head");

    private static final int ROOMS_A_SWEEP = 1_000;

    @PersistenceContext
    private EntityManager entities;

    /** Some rooms that hold posts from before their beginning. */
    List<Long> purgedRooms() {
        return keys(
                Sql.of(
                        """
                SELECT h.room_id FROM room_head h WHERE h.first_sequence > 1
                  AND EXISTS (SELECT 1 FROM post p WHERE p.room_id = h.room_id AND p.sequence < h.first_sequence)
                """));
    }

    /** Some rooms that were removed before a time. */
    List<Long> removedRooms(Instant before) {
        return keys(Sql.of("SELECT id FROM room WHERE removed_at <", InstantConverter.toColumn(before)));
    }

    /** Deletes rows of a room's posts from before its beginning; says how many. */
    @Transactional
    int deletePurged(String table, long roomId) {
        return Sql.of("DELETE TOP (" + ROWS_A_TRANSACTION + ") FROM " + table + " WHERE room_id =", roomId)
                .add("AND sequence < (SELECT first_sequence FROM room_head WHERE room_id =", roomId)
                .add(")")
                .query(entities)
                .executeUpdate();
    }

    /** Deletes rows of a room; says how many. */
    @Transactional
    int deleteOfRoom(String table, long roomId) {
        return Sql.of("DELETE TOP (" + ROWS_A_TRANSACTION + ") FROM " + table + " WHERE room_id =", roomId)
                .query(entities)
                .executeUpdate();
    }

    /** Deletes a room of which nothing else is left. */
    @Transactional
    void deleteRoom(long roomId) {
        Sql.of("DELETE FROM source_node WHERE owner_kind = N'room' AND owner_id =", roomId)
                .query(entities)
                .executeUpdate();
        Sql.of("DELETE FROM room WHERE id =", roomId).query(entities).executeUpdate();
    }

    private List<Long> keys(Sql sql) {
        return Rows.column(sql.query(entities).setMaxResults(ROOMS_A_SWEEP)).stream()
                .map(Rows::number)
                .toList();
    }
}
