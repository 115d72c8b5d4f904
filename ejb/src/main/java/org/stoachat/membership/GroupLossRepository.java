package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.membership.GroupStake.Entry;
import org.stoachat.membership.GroupStake.Room;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;

/** Reads whom a change of the members of a group concerns, and what is at stake for them. */
@ApplicationScoped
class GroupLossRepository {

    private static final int CATEGORIES_AT_ONCE = 500;

    private static final String ROOMS_ENTERED =
            """
            r.removed_at IS NULL AND r.disabled = 0 AND (r.id IN (
              SELECT x.room_id FROM room_role x JOIN set_closure g ON g.outer_id = x.principal_id WHERE g.inner_id =\
            """;

    private static final String ROOMS_IN_SCOPE =
            """
            ) OR r.category_id IN (
              SELECT e.category_id FROM category_entry e JOIN set_closure g ON g.outer_id = e.principal_id
              WHERE e.kind IN (N'allowed', N'denied') AND g.inner_id =\
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RightsRepository rights;

    /** A user who is not disabled. */
    record Person(long id, String displayKey, PrincipalName name) {}

    /** The users among some principals and in the groups among them, by display name; one statement for 1,000. */
    List<Person> people(Collection<PrincipalRef> named) {
        Map<Long, Person> people = new HashMap<>();
        for (List<Long> users : Parts.of(ids(named, PrincipalKind.USER))) {
            read(person().in("AND p.id", users), people);
        }
        for (List<Long> groups : Parts.of(ids(named, PrincipalKind.GROUP))) {
            Sql sql = person().add("AND p.id IN (SELECT m.member_id FROM set_closure s");
            sql.in("JOIN group_member m ON m.group_id = s.inner_id WHERE s.outer_id", groups)
                    .add(")");
            read(sql, people);
        }
        return people.values().stream()
                .sorted(Comparator.comparing(Person::displayKey).thenComparing(Person::id))
                .toList();
    }

    private static Sql person() {
        return Sql.of("SELECT p.id, p.display_key, p.public_id, p.display_name, p.kind FROM principal p")
                .add("WHERE p.kind = N'user' AND p.disabled = 0");
    }

    private void read(Sql sql, Map<Long, Person> people) {
        for (Object[] row : Rows.of(sql.query(entities))) {
            long id = Rows.number(row[0]);
            people.put(id, new Person(id, (String) row[1], EligibleRepository.name(row, 2)));
        }
    }

    private static List<Long> ids(Collection<PrincipalRef> named, PrincipalKind kind) {
        return named.stream()
                .filter(principal -> principal.kind() == kind)
                .map(PrincipalRef::internalId)
                .toList();
    }

    /** In which of a group and the groups around it each of some people is now; one statement for 1,000. */
    Map<Long, Set<Long>> reached(long groupId, List<Person> people) {
        Map<Long, Set<Long>> reached = new HashMap<>();
        for (List<Long> some : Parts.of(people.stream().map(Person::id).toList())) {
            Sql sql = Sql.of("SELECT m.member_id, s.outer_id FROM group_member m")
                    .add("JOIN set_closure s ON s.inner_id = m.group_id")
                    .add("JOIN set_closure g ON g.outer_id = s.outer_id AND g.inner_id =", groupId)
                    .in("WHERE m.member_id", some);
            Rows.of(sql.query(entities))
                    .forEach(row -> reached.computeIfAbsent(Rows.number(row[0]), id -> new HashSet<>())
                            .add(Rows.number(row[1])));
        }
        return reached;
    }

    /** What is at stake in a group: two statements, and one for 500 categories. */
    GroupStake stake(long groupId) {
        Sql sql = Sql.of("SELECT r.id, r.public_id, r.name, r.name_key, r.category_id, r.privacy FROM room r WHERE");
        List<Room> rooms = Rows.of(atStake(sql, groupId).query(entities)).stream()
                .map(row -> new Room(
                        Rows.number(row[0]),
                        new RoomName(Uuids.fromColumn(row[1]), (String) row[2]),
                        (String) row[3],
                        Rows.number(row[4]),
                        row[5].equals("open")))
                .toList();
        Map<Long, CategoryScope> scopes = new HashMap<>();
        List<Long> categories = rooms.stream().map(Room::categoryId).distinct().toList();
        Parts.of(categories, CATEGORIES_AT_ONCE).forEach(some -> scopes.putAll(rights.scopes(some)));
        return GroupStake.of(rooms, rooms.isEmpty() ? List.of() : entries(groupId), scopes);
    }

    private List<Entry> entries(long groupId) {
        Sql sql = Sql.of("SELECT o.principal_id, o.room_id, o.role, CAST(o.own_entry AS INT)")
                .add("FROM room r JOIN room_role o ON o.room_id = r.id WHERE");
        return Rows.of(atStake(sql, groupId).query(entities)).stream()
                .map(row -> new Entry(
                        Rows.number(row[0]),
                        Rows.number(row[1]),
                        RoomRole.ofCode((String) row[2]),
                        Rows.number(row[3]) == 1))
                .toList();
    }

    private static Sql atStake(Sql sql, long groupId) {
        return sql.add(ROOMS_ENTERED, groupId).add(ROOMS_IN_SCOPE, groupId).add("))");
    }
}
