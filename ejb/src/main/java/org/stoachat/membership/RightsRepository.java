package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stoachat.common.IdSet;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/** Reads rooms with who is entered in them, and the scopes of categories: one statement for up to 500 rooms. */
@ApplicationScoped
class RightsRepository {

    /** How many rooms or categories are read with one statement. */
    static final int AT_ONCE = 500;

    /** How many categories can be left out as known. */
    static final int MOST_KNOWN = 300;

    private static final String FACTS =
            """
            SELECT N'room' AS part, r.id AS owner_id, N'' AS code, 0 AS principal_id, 0 AS own,
              r.public_id, r.name, r.name_key, r.description, r.type, r.privacy, r.invitations,
              CAST(r.disabled AS INT) AS disabled, c.id AS category_id, c.public_id AS category_public_id,
              c.name AS category_name, CAST(c.chat_history AS INT) AS chat_history
            FROM room r JOIN category c ON c.id = r.category_id WHERE r.removed_at IS NULL AND
            """;

    private static final String ENTRIES =
            """
            UNION ALL SELECT N'entry', o.room_id, o.role, o.principal_id, CAST(o.own_entry AS INT),
              NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM room r JOIN room_role o ON o.room_id = r.id WHERE r.removed_at IS NULL AND
            """;

    private static final String SCOPES =
            """
            UNION ALL SELECT N'scope', e.category_id, e.kind, e.principal_id, 0,
              NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM category_entry e WHERE e.kind IN (N'allowed', N'denied')
              AND e.category_id IN (SELECT r.category_id FROM room r WHERE r.removed_at IS NULL AND
            """;

    /** Rooms that exist, and the scopes of their categories unless those were known. */
    record Found(List<RoomState> rooms, Map<Long, CategoryScope> scopes) {}

    @PersistenceContext
    private EntityManager entities;

    /** Rooms by public id, at most {@value #AT_ONCE}; at most {@value #MOST_KNOWN} known categories are not read again. */
    Found byId(List<String> publicIds, List<Long> knownCategories) {
        return read("r.public_id", publicIds, knownCategories);
    }

    /** Rooms by key, at most {@value #AT_ONCE}; at most {@value #MOST_KNOWN} known categories are not read again. */
    Found byKey(List<Long> keys, List<Long> knownCategories) {
        return read("r.id", keys, knownCategories);
    }

    private Found read(String column, List<?> ids, List<Long> knownCategories) {
        Sql sql = Sql.of(FACTS)
                .in(column, ids)
                .add(ENTRIES)
                .in(column, ids)
                .add(SCOPES)
                .in(column, ids)
                .add(")");
        if (!knownCategories.isEmpty()) {
            sql.in("AND e.category_id NOT", knownCategories);
        }
        List<RoomFacts> facts = new ArrayList<>();
        Map<Long, List<RoomEntries.Entry>> entries = new HashMap<>();
        List<Object[]> scopes = new ArrayList<>();
        for (Object[] row : Rows.of(sql.query(entities))) {
            switch ((String) row[0]) {
                case "room" -> facts.add(facts(row));
                case "entry" ->
                    entries.computeIfAbsent(Rows.number(row[1]), id -> new ArrayList<>())
                            .add(new RoomEntries.Entry(
                                    Rows.number(row[3]), RoomRole.ofCode((String) row[2]), Rows.number(row[4]) == 1));
                default -> scopes.add(new Object[] {row[1], row[2], row[3]});
            }
        }
        List<RoomState> rooms = facts.stream()
                .map(room -> new RoomState(room, RoomEntries.of(entries.getOrDefault(room.internalId(), List.of()))))
                .toList();
        List<Long> read = facts.stream()
                .map(RoomFacts::categoryInternalId)
                .filter(id -> !knownCategories.contains(id))
                .toList();
        return new Found(rooms, scopes(read, scopes));
    }

    /** The scopes of categories, at most {@value #AT_ONCE}. */
    Map<Long, CategoryScope> scopes(Collection<Long> categoryIds) {
        Sql sql = Sql.of("SELECT category_id, kind, principal_id FROM category_entry")
                .in("WHERE kind IN (N'allowed', N'denied') AND category_id", categoryIds);
        return scopes(categoryIds, Rows.of(sql.query(entities)));
    }

    private static Map<Long, CategoryScope> scopes(Collection<Long> categoryIds, List<Object[]> rows) {
        Map<Long, List<Long>> allowed = new HashMap<>();
        Map<Long, List<Long>> denied = new HashMap<>();
        for (Object[] row : rows) {
            (row[1].equals("allowed") ? allowed : denied)
                    .computeIfAbsent(Rows.number(row[0]), id -> new ArrayList<>())
                    .add(Rows.number(row[2]));
        }
        Map<Long, CategoryScope> scopes = new HashMap<>();
        for (Long id : categoryIds) {
            scopes.put(
                    id,
                    new CategoryScope(
                            IdSet.of(allowed.getOrDefault(id, List.of())),
                            IdSet.of(denied.getOrDefault(id, List.of()))));
        }
        return scopes;
    }

    private static RoomFacts facts(Object[] row) {
        return new RoomFacts(
                Rows.number(row[1]),
                Uuids.fromColumn(row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                RoomType.valueOf(((String) row[9]).toUpperCase(Locale.ROOT)),
                Privacy.valueOf(((String) row[10]).toUpperCase(Locale.ROOT)),
                row[11].equals("off"),
                Rows.number(row[12]) == 1,
                Rows.number(row[13]),
                Uuids.fromColumn(row[14]),
                (String) row[15],
                Rows.number(row[16]) == 1);
    }
}
