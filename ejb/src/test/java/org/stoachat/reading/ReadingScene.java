package org.stoachat.reading;

import java.time.Instant;
import java.util.List;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.InstantConverter;

/** A core with a world, in which posts are put straight into the database. */
final class ReadingScene implements AutoCloseable {

    final Core core = Core.start();
    final World world = new World(core);
    private int made;

    /** A category whose members are everybody in an office. */
    Place category(Somebody office) {
        Place category = world.category("Category " + ++made);
        world.enter(category, "allowed", office);
        return category;
    }

    Place room(Place category, String privacy) {
        return world.room("Room " + ++made, category, "normal", privacy);
    }

    /** Posts so many times. */
    void post(Place room, Somebody author, int count) {
        long head = head(room);
        core.inTransaction(() -> {
            for (long sequence = head + 1; sequence <= head + count; sequence++) {
                core.entities()
                        .createNativeQuery(
                                """
                                INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at,
                                  title, body, reply_to, state)
                                VALUES (?1, ?2, ?2, N'message', N'normal', ?3, ?4, NULL, N'text', NULL, N'original')
                                """)
                        .setParameter(1, room.id())
                        .setParameter(2, sequence)
                        .setParameter(3, author.id())
                        .setParameter(4, InstantConverter.toColumn(Instant.now()))
                        .executeUpdate();
            }
            return null;
        });
        skip(room, count);
    }

    /** Lets sequences be without posts, as after an import. */
    void skip(Place room, long count) {
        core.execute(
                "UPDATE room_head SET last_sequence = last_sequence + ?2, last_change = last_change + ?2"
                        + " WHERE room_id = ?1",
                room.id(),
                count);
    }

    void remove(Place room, long sequence) {
        core.execute("UPDATE post SET state = N'removed' WHERE room_id = ?1 AND sequence = ?2", room.id(), sequence);
    }

    void mention(Place room, long sequence, Somebody principal) {
        core.execute(
                "INSERT INTO post_mention (principal_id, room_id, sequence) VALUES (?1, ?2, ?3)",
                principal.id(),
                room.id(),
                sequence);
    }

    long head(Place room) {
        return ((Number) core.query("SELECT last_sequence FROM room_head WHERE room_id = ?1", room.id())
                        .get(0))
                .longValue();
    }

    /** The mark in the database, if there is one. */
    List<?> stored(Somebody user, Place room) {
        return core.query("SELECT sequence FROM read_mark WHERE user_id = ?1 AND room_id = ?2", user.id(), room.id());
    }

    /** Another server writes a mark. */
    void storeElsewhere(Somebody user, Place room, long sequence, Instant setBackAt) {
        core.execute("DELETE FROM read_mark WHERE user_id = ?1 AND room_id = ?2", user.id(), room.id());
        core.execute(
                "INSERT INTO read_mark (user_id, room_id, sequence, changed_at, set_back_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                user.id(),
                room.id(),
                sequence,
                InstantConverter.toColumn(Instant.now()),
                setBackAt == null ? null : InstantConverter.toColumn(setBackAt));
    }

    @Override
    public void close() {
        core.close();
    }
}
