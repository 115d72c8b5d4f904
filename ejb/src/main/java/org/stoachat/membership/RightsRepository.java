package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.Standing;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/** Reads what rights depend on: two statements for up to 500 rooms, whatever the number of affiliations. */
@ApplicationScoped
class RightsRepository {

    private static final int ROOMS_A_STATEMENT = 500;
    private static final int AFFILIATIONS_A_STATEMENT = 700;

    private static final String FACTS =
            """
            SELECT r.id, r.public_id, r.name, r.name_key, r.description, r.type, r.privacy, r.invitations, r.disabled,
              c.id, c.public_id, c.name, c.chat_history
            FROM room r JOIN category c ON c.id = r.category_id
            """;

    @PersistenceContext
    private EntityManager entities;

    List<RoomRights> rights(Standing standing, Collection<UUID> roomIds, long accessNumber) {
        List<RoomFacts> rooms = new ArrayList<>();
        for (List<String> some : parts(roomIds.stream().map(UUID::toString).toList(), ROOMS_A_STATEMENT)) {
            rooms.addAll(facts(Sql.of(FACTS).in("WHERE r.public_id", some)));
        }
        return judge(standing, rooms, accessNumber);
    }

    List<RoomRights> rightsByKey(Standing standing, Collection<Long> roomIds, long accessNumber) {
        List<RoomFacts> rooms = new ArrayList<>();
        for (List<Long> some : parts(List.copyOf(roomIds), ROOMS_A_STATEMENT)) {
            rooms.addAll(facts(Sql.of(FACTS).in("WHERE r.id", some)));
        }
        return judge(standing, rooms, accessNumber);
    }

    /** Rooms that the user may find, by name, after a position in that order; see {@link RoomRights#mayFind()}. */
    List<RoomRights> findable(Standing standing, String nameLike, Position after, int limit, long accessNumber) {
        Sql sql = Sql.of(FACTS).add("WHERE 1 = 1");
        if (!standing.has(AdministrativeRole.ADMINISTRATOR)) {
            if (!standing.mayChat()) {
                return List.of();
            }
            // 3 × 700 bound values are what SQL Server takes; further affiliations are not looked at here.
            List<Long> affiliations = List.copyOf(standing.affiliations());
            List<Long> bound = affiliations.subList(0, Math.min(affiliations.size(), AFFILIATIONS_A_STATEMENT - 10));
            sql.add("AND r.disabled = 0")
                    .add("AND EXISTS (SELECT 1 FROM category_entry e WHERE e.category_id = r.category_id")
                    .in("AND e.kind = N'allowed' AND e.principal_id", bound)
                    .add(")")
                    .add("AND NOT EXISTS (SELECT 1 FROM category_entry e WHERE e.category_id = r.category_id")
                    .in("AND e.kind = N'denied' AND e.principal_id", bound)
                    .add(")")
                    .add("AND (r.privacy <> N'secret' OR EXISTS (SELECT 1 FROM room_role o WHERE o.room_id = r.id")
                    .in("AND o.principal_id", bound)
                    .add("))");
        }
        if (!nameLike.isEmpty()) {
            sql.contains("AND r.name_key", nameLike);
        }
        if (after != null) {
            sql.add("AND (r.name_key >", after.nameKey())
                    .add("OR (r.name_key =", after.nameKey())
                    .add("AND r.id >", after.roomInternalId())
                    .add("))");
        }
        sql.add("ORDER BY r.name_key, r.id");
        return judge(standing, facts(sql, limit), accessNumber);
    }

    /** A place in the order of names. */
    record Position(String nameKey, long roomInternalId) {}

    private List<RoomRights> judge(Standing standing, List<RoomFacts> rooms, long accessNumber) {
        Map<Long, Set<String>> scope = new HashMap<>();
        Map<Long, Set<RoomRole>> roles = new HashMap<>();
        Set<Long> ownEntries = new HashSet<>();
        for (List<RoomFacts> some : parts(rooms, ROOMS_A_STATEMENT)) {
            Set<Long> categories = new HashSet<>();
            some.forEach(room -> categories.add(room.categoryInternalId()));
            List<Long> roomIds = some.stream().map(RoomFacts::internalId).toList();
            for (List<Long> affiliations : parts(List.copyOf(standing.affiliations()), ROOMS_A_STATEMENT)) {
                Sql entries = Sql.of("SELECT 0, e.category_id, e.kind, 0 FROM category_entry e")
                        .in("WHERE e.category_id", categories)
                        .in("AND e.principal_id", affiliations)
                        .add("AND e.kind IN (N'allowed', N'denied')")
                        .add("UNION ALL SELECT 1, o.room_id, o.role, CAST(o.own_entry AS INT) FROM room_role o")
                        .in("WHERE o.room_id", roomIds)
                        .in("AND o.principal_id", affiliations);
                for (Object[] row : Rows.of(entries.query(entities))) {
                    long id = Rows.number(row[1]);
                    if (Rows.number(row[0]) == 0) {
                        scope.computeIfAbsent(id, key -> new HashSet<>()).add((String) row[2]);
                        continue;
                    }
                    roles.computeIfAbsent(id, key -> EnumSet.noneOf(RoomRole.class))
                            .add(RoomRole.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)));
                    if (Rows.number(row[3]) == 1) {
                        ownEntries.add(id);
                    }
                }
            }
        }
        return rooms.stream()
                .map(room -> new RoomRights(
                        room,
                        standing.mayChat(),
                        standing.has(AdministrativeRole.ADMINISTRATOR),
                        scope.getOrDefault(room.categoryInternalId(), Set.of()).equals(Set.of("allowed")),
                        roles.getOrDefault(room.internalId(), Set.of()),
                        ownEntries.contains(room.internalId()),
                        accessNumber))
                .toList();
    }

    private List<RoomFacts> facts(Sql sql, int limit) {
        return facts(Rows.of(sql.query(entities).setMaxResults(limit)));
    }

    private List<RoomFacts> facts(Sql sql) {
        return facts(Rows.of(sql.query(entities)));
    }

    private static List<RoomFacts> facts(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new RoomFacts(
                        Rows.number(row[0]),
                        Uuids.fromColumn(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        RoomType.valueOf(((String) row[5]).toUpperCase(Locale.ROOT)),
                        Privacy.valueOf(((String) row[6]).toUpperCase(Locale.ROOT)),
                        row[7].equals("off"),
                        (Boolean) row[8],
                        Rows.number(row[9]),
                        Uuids.fromColumn(row[10]),
                        (String) row[11],
                        (Boolean) row[12]))
                .toList();
    }

    private static <T> List<List<T>> parts(List<T> list, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            parts.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return parts;
    }
}
