package org.stoachat.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Keeps rooms. */
@ApplicationScoped
class RoomRepository {

    private static final String STORED =
            """
            SELECT r.id, r.public_id, r.category_id, r.name, r.description, c.public_id, r.type, r.privacy, r.invitations,
              a.public_id, r.disabled, r.version
            FROM room r JOIN category c ON c.id = r.category_id LEFT JOIN add_in a ON a.id = r.add_in_id
            WHERE r.removed_at IS NULL
            """;

    @PersistenceContext
    private EntityManager entities;

    Optional<StoredRoom> findStored(long id) {
        return Rows.first(Sql.of(STORED).add("AND r.id =", id).query(entities))
                .map(row -> new StoredRoom(
                        Rows.number(row[0]),
                        Uuids.fromColumn(row[1]),
                        Rows.number(row[2]),
                        new RoomProperties(
                                (String) row[3],
                                (String) row[4],
                                Uuids.fromColumn(row[5]),
                                constant(RoomType.class, row[6]),
                                constant(Privacy.class, row[7]),
                                constant(Invitations.class, row[8]),
                                Uuids.fromColumn(row[9]),
                                (Boolean) row[10]),
                        (int) Rows.number(row[11])));
    }

    Room entity(long id) {
        return entities.find(Room.class, id);
    }

    /** Stores a new room with its counters. */
    void add(Room room, Instant now) {
        entities.persist(room);
        entities.flush();
        entities.createNativeQuery(
                        """
                        INSERT INTO room_head (room_id, first_sequence, last_sequence, last_change, changed_at)
                        VALUES (?1, 1, 0, 0, ?2)
                        """)
                .setParameter(1, room.id())
                .setParameter(2, InstantConverter.toColumn(now))
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }

    Optional<Long> findAddIn(UUID id) {
        return Rows.column(Sql.of("SELECT id FROM add_in WHERE public_id =", id.toString())
                        .query(entities))
                .stream()
                .findFirst()
                .map(Rows::number);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object code) {
        return Enum.valueOf(type, ((String) code).toUpperCase(Locale.ROOT));
    }
}
