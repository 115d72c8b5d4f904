package org.stoachat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;

/** Posts put straight into the database of a {@link Core}, each with the next sequence and change of its room. */
public final class Posts {

    /** When the first post of a room is posted; each following one comes a minute later. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Core core;

    /** Posts in the rooms of a core. */
    public Posts(Core core) {
        this.core = core;
    }

    /** Stores a message. */
    public void message(Place room, Somebody author, String text) {
        core.inTransaction(() -> add(room, author, "message", null, text));
    }

    /** Stores a story. */
    public void story(Place room, Somebody author, String title, String text) {
        core.inTransaction(() -> add(room, author, "story", title, text));
    }

    /** Stores many messages with the same text. */
    public void messages(Place room, Somebody author, String text, int count) {
        core.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                add(room, author, "message", null, text);
            }
            return null;
        });
    }

    private long add(Place room, Somebody author, String kind, String title, String text) {
        core.execute(
                "UPDATE room_head SET last_sequence = last_sequence + 1, last_change = last_change + 1"
                        + " WHERE room_id = ?1",
                room.id());
        Object[] head =
                (Object[]) core.query("SELECT last_sequence, last_change FROM room_head WHERE room_id = ?1", room.id())
                        .get(0);
        long sequence = Rows.number(head[0]);
        var insert = core.entities()
                .createNativeQuery(
                        """
                        INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at, title, body,
                          reply_to, state)
                        VALUES (?1, ?2, ?3, ?4, N'normal', ?5, ?6, ?7, ?8, NULL, N'original')
                        """);
        List<Object> values = Arrays.asList(
                room.id(),
                sequence,
                Rows.number(head[1]),
                kind,
                author.id(),
                InstantConverter.toColumn(NOON.plusSeconds(60 * (sequence - 1))),
                title,
                text);
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
        return sequence;
    }
}
