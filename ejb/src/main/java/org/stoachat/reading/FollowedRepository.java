package org.stoachat.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.UniqueViolation;

/** Reads and writes the lists of rooms that users follow. */
@ApplicationScoped
class FollowedRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Keys of the rooms that a user follows, in their order. */
    List<Long> rooms(long userId) {
        return List.copyOf(positions(userId).keySet());
    }

    private Map<Long, Long> positions(long userId) {
        Sql sql = Sql.of("SELECT room_id, position FROM followed_room WHERE user_id =", userId)
                .add("ORDER BY position, room_id");
        Map<Long, Long> positions = new LinkedHashMap<>();
        sql.rows(entities).forEach(row -> positions.put(Rows.number(row[0]), Rows.number(row[1])));
        return positions;
    }

    /**
     * Gives the list of a user, to which one room may have been added, its order.
     *
     * @throws ConflictException {@code followed.changed} when the room was added elsewhere at the same moment
     */
    void arrange(long userId, List<Long> rooms) {
        Map<Long, Long> before = positions(userId);
        List<List<Object>> moved = new ArrayList<>();
        List<List<Object>> added = new ArrayList<>();
        for (int place = 0; place < rooms.size(); place++) {
            Long room = rooms.get(place);
            if (!before.containsKey(room)) {
                added.add(List.of(place, userId, room));
            } else if (before.get(room) != place) {
                moved.add(List.of(place, userId, room));
            }
        }
        if (!moved.isEmpty()) {
            Sql.batch(entities, "UPDATE followed_room SET position = ? WHERE user_id = ? AND room_id = ?", moved);
        }
        if (!added.isEmpty()) {
            add(added);
        }
    }

    private void add(List<List<Object>> rows) {
        try {
            Sql.batch(entities, "INSERT INTO followed_room (position, user_id, room_id) VALUES (?, ?, ?)", rows);
        } catch (RuntimeException failure) {
            if (UniqueViolation.isCauseOf(failure)) {
                throw new ConflictException(
                        "followed.changed", "It was changed elsewhere at the same moment. Try again.");
            }
            throw failure;
        }
    }

    /** Takes a room off the list of a user; gives its key unless it was not there. */
    Optional<Long> remove(long userId, UUID roomId) {
        Sql sql = Sql.of("SELECT f.room_id FROM followed_room f JOIN room r ON r.id = f.room_id")
                .add("WHERE f.user_id =", userId)
                .add("AND r.public_id =", roomId.toString());
        Optional<Long> known = sql.rows(entities).stream().findFirst().map(row -> Rows.number(row[0]));
        known.ifPresent(room -> Sql.of("DELETE FROM followed_room WHERE user_id =", userId)
                .add("AND room_id =", room)
                .query(entities)
                .executeUpdate());
        return known;
    }
}
