package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stoachat.common.Cursor;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads the names of those who are in a room: one statement for 1,000 of them. */
@ApplicationScoped
class ParticipantRepository {

    private static final int AT_ONCE = 1_000;

    private static final Comparator<Row> BY_NAME =
            Comparator.comparing(Row::displayKey).thenComparing(Row::internalId);

    @PersistenceContext
    private EntityManager entities;

    /** A participant and where they stand in the order of display names. */
    record Row(long internalId, String displayKey, Participant participant) {

        Cursor place() {
            return new Cursor(displayKey, internalId);
        }
    }

    /** The first of some users after a place in the order of display names. */
    List<Row> first(List<Long> userIds, Cursor after, int limit) {
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < userIds.size(); from += AT_ONCE) {
            rows.addAll(read(userIds.subList(from, Math.min(from + AT_ONCE, userIds.size())), after, limit));
        }
        return rows.stream().sorted(BY_NAME).limit(limit).toList();
    }

    private List<Row> read(List<Long> some, Cursor after, int limit) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, p.public_id, p.display_name FROM principal p")
                .in("WHERE p.id", some)
                .after("p.display_key", "p.id", after)
                .add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row ->
                        new Row(Rows.number(row[0]), (String) row[1], new Participant(Uuids.fromColumn(row[2]), (String)
                                row[3])))
                .toList();
    }
}
