package org.stoachat.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.room.RoomHead;

/** Finds, empties and replaces posts. What has been overwritten is nowhere else. */
@ApplicationScoped
class RemovalRepository {

    private static final String REMOVED = "removed";

    /** A post that may be removed or replaced. */
    record Candidate(long sequence, String state, String title, String body) {

        private static Candidate of(Object[] row) {
            return new Candidate(Rows.number(row[0]), (String) row[1], (String) row[2], (String) row[3]);
        }

        /** Whether it has been replaced by just this text. */
        boolean isReplacedBy(String text) {
            return state.equals("replaced") && text.equals(body);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    /** Keeps everybody else from posting in a room, removing and purging until the end of the transaction. */
    void lock(long roomKey) {
        Sql.of("UPDATE room_head SET last_change = last_change WHERE room_id =", roomKey)
                .query(entities)
                .executeUpdate();
    }

    /** Takes the next changes of a room. */
    void advance(long roomKey, int changes, Instant now) {
        Sql.of("UPDATE room_head SET last_change = last_change +", changes)
                .add(", changed_at = CASE WHEN changed_at <", InstantConverter.toColumn(now))
                .add("THEN", InstantConverter.toColumn(now))
                .add("ELSE changed_at END WHERE room_id =", roomKey)
                .query(entities)
                .executeUpdate();
    }

    /**
     * The posts of a stretch of a room that a filter may mean, ascending; its words are not compared here.
     *
     * @param after the place before the first
     * @param upTo the last place
     */
    List<Candidate> stretch(long roomKey, long after, long upTo, RemovalFilter filter) {
        Sql sql = Sql.of("SELECT p.sequence, p.state, p.title, p.body FROM post p WHERE p.room_id =", roomKey)
                .add("AND p.sequence >", after)
                .add("AND p.sequence <=", upTo)
                .add("AND p.sequence >= (SELECT h.first_sequence FROM room_head h WHERE h.room_id =", roomKey)
                .add(") AND p.state <>", REMOVED);
        if (filter.authorId() != null) {
            sql.add("AND p.author_id =", filter.authorId());
        }
        if (filter.from() != null) {
            sql.add("AND p.posted_at >=", InstantConverter.toColumn(filter.from()));
        }
        if (filter.until() != null) {
            sql.add("AND p.posted_at <=", InstantConverter.toColumn(filter.until()));
        }
        return sql.add("ORDER BY p.sequence").rows(entities).stream()
                .map(Candidate::of)
                .toList();
    }

    /** Those of some posts that are there: not purged, no gap; removed ones too. Ascending. */
    List<Candidate> present(RoomHead head, List<Long> sequences) {
        Sql sql = Sql.of("SELECT sequence, state, title, body FROM post WHERE room_id =", head.roomInternalId())
                .add("AND sequence >=", head.first())
                .in("AND sequence", sequences)
                .add("ORDER BY sequence");
        return sql.rows(entities).stream().map(Candidate::of).toList();
    }

    /** Empties posts; their numbers stay. */
    void remove(long roomKey, List<Long> sequences) {
        overwrite(Sql.of("UPDATE post SET title = NULL, body = N'', state =", REMOVED), roomKey, sequences);
    }

    /** Puts a message in the place of posts, whatever they were. */
    void replace(long roomKey, List<Long> sequences, String text) {
        overwrite(
                Sql.of("UPDATE post SET title = NULL, kind = N'message', state = N'replaced', body =", text),
                roomKey,
                sequences);
    }

    private void overwrite(Sql update, long roomKey, List<Long> sequences) {
        run(update, roomKey, sequences);
        run(Sql.of("DELETE FROM post_mention"), roomKey, sequences);
        run(Sql.of("UPDATE post_source SET source_text = NULL, source_rtf = NULL"), roomKey, sequences);
    }

    private void run(Sql statement, long roomKey, List<Long> sequences) {
        statement
                .add("WHERE room_id =", roomKey)
                .in("AND sequence", sequences)
                .query(entities)
                .executeUpdate();
    }

    /** Writes down that posts have been removed. */
    void addRemoved(long roomKey, long change, String sequences, long by, Instant now) {
        add(
                Sql.of("INSERT INTO post_change (kind, sequence, room_id, sequences, change, changed_by, changed_at)")
                        .add("VALUES (N'removed', NULL,", roomKey)
                        .add(",", sequences),
                change,
                by,
                now);
    }

    /** Writes down that a post has been replaced. */
    void addReplaced(long roomKey, long change, long sequence, long by, Instant now) {
        add(
                Sql.of("INSERT INTO post_change (kind, sequences, room_id, sequence, change, changed_by, changed_at)")
                        .add("VALUES (N'replaced', NULL,", roomKey)
                        .add(",", sequence),
                change,
                by,
                now);
    }

    private void add(Sql insert, long change, long by, Instant now) {
        insert.add(",", change)
                .add(",", by)
                .add(",", InstantConverter.toColumn(now))
                .add(")")
                .query(entities)
                .executeUpdate();
    }
}
