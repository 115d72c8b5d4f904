package org.stoachat.membership;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.Core;

/**
 * A slow judge, written from product.md §1, §2, §4 and §8 alone: it reads the plain rows, walks from set to set, and knows
 * nothing of the closure, of memory, or of any class of the product.
 */
final class Oracle {

    private record Principal(long id, String kind, Long container, boolean disabled) {}

    private record Membership(long group, long member) {}

    private record Entry(long place, String kind, long principal, boolean own) {}

    private record Room(long id, long category, String type, String privacy, boolean disabled) {}

    private record Policy(long id, String scope, long key, boolean chat) {}

    private final Map<Long, Principal> principals;
    private final List<Membership> memberships;
    private final List<Entry> scope;
    private final List<Entry> roles;
    private final Map<Long, Room> rooms;
    private final List<Policy> policies;
    private final Map<Long, Long> assigned;
    private final Set<Long> administrators;

    Oracle(Core core) {
        principals = rows(core, "SELECT id, kind, container_id, CAST(disabled AS INT) FROM principal")
                .map(row -> new Principal(
                        number(row[0]), (String) row[1], row[2] == null ? null : number(row[2]), number(row[3]) == 1))
                .collect(Collectors.toMap(Principal::id, one -> one));
        memberships = rows(core, "SELECT group_id, member_id FROM group_member")
                .map(row -> new Membership(number(row[0]), number(row[1])))
                .toList();
        scope = rows(core, "SELECT category_id, kind, principal_id, 0 FROM category_entry")
                .map(Oracle::entry)
                .toList();
        roles = rows(core, "SELECT room_id, role, principal_id, CAST(own_entry AS INT) FROM room_role")
                .map(Oracle::entry)
                .toList();
        rooms = rows(
                        core,
                        "SELECT id, category_id, type, privacy, CAST(disabled AS INT) FROM room WHERE removed_at IS NULL")
                .map(row ->
                        new Room(number(row[0]), number(row[1]), (String) row[2], (String) row[3], number(row[4]) == 1))
                .collect(Collectors.toMap(Room::id, room -> room));
        policies = rows(core, "SELECT id, scope, scope_key, CAST(chat_enabled AS INT) FROM policy")
                .map(row -> new Policy(number(row[0]), (String) row[1], number(row[2]), number(row[3]) == 1))
                .toList();
        assigned = rows(core, "SELECT principal_id, policy_id FROM policy_assignment")
                .collect(Collectors.toMap(row -> number(row[0]), row -> number(row[1])));
        administrators = rows(core, "SELECT principal_id, role FROM administrative_role")
                .filter(row -> row[1].equals("administrator"))
                .map(row -> number(row[0]))
                .collect(Collectors.toSet());
    }

    private static Stream<Object[]> rows(Core core, String sql) {
        return core.query(sql).stream().map(Object[].class::cast);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Entry entry(Object[] row) {
        return new Entry(number(row[0]), (String) row[1], number(row[2]), number(row[3]) == 1);
    }

    /** P itself; the groups P is in, directly or through groups; the containers above P's own entry. */
    Set<Long> affiliations(long principal) {
        Set<Long> found = new HashSet<>(Set.of(principal));
        addGroups(principal, found);
        Long above = principals.get(principal).container;
        while (above != null) {
            found.add(above);
            above = principals.get(above).container;
        }
        return found;
    }

    private void addGroups(long principal, Set<Long> found) {
        for (Membership membership : memberships) {
            if (membership.member == principal && found.add(membership.group)) {
                addGroups(membership.group, found);
            }
        }
    }

    boolean isInScope(long principal, long category) {
        Set<Long> affiliations = affiliations(principal);
        return has(scope, category, "allowed", affiliations) && !has(scope, category, "denied", affiliations);
    }

    private static boolean has(List<Entry> entries, long place, String kind, Set<Long> affiliations) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.place == place && entry.kind.equals(kind) && affiliations.contains(entry.principal));
    }

    private boolean mayChat(long user) {
        Optional<Policy> own = policies.stream()
                .filter(policy -> policy.scope.equals("user") && assigned.containsKey(user))
                .filter(policy -> policy.id == assigned.get(user))
                .findFirst();
        Policy global = policies.stream()
                .filter(policy -> policy.scope.equals("global"))
                .findFirst()
                .orElseThrow();
        return own.orElse(global).chat;
    }

    /** The actions that the table of product.md §4 gives to a user in a room. */
    Set<String> actions(long user, long roomId) {
        Room room = rooms.get(roomId);
        Set<String> actions = new TreeSet<>();
        boolean disabledUser = principals.get(user).disabled;
        boolean administrator = administrators.contains(user) && !disabledUser;
        if (administrator) {
            actions.addAll(Set.of("find", "seeMembers", "manage"));
        }
        if (disabledUser || !mayChat(user) || room.disabled) {
            return actions;
        }
        boolean inScope = isInScope(user, room.category);
        Set<Long> affiliations = affiliations(user);
        boolean member = holds(roomId, "member", affiliations, inScope, administrator);
        boolean manager = holds(roomId, "manager", affiliations, inScope, administrator);
        boolean presenter = holds(roomId, "presenter", affiliations, inScope, administrator);
        boolean anyRole = member || manager || presenter;
        boolean open = room.privacy.equals("open");
        if (anyRole || (inScope && !room.privacy.equals("secret"))) {
            actions.add("find");
        }
        if (anyRole || (inScope && open)) {
            actions.add("seeMembers");
        }
        if (manager) {
            actions.add("manage");
        }
        if (member || (inScope && open)) {
            actions.add("read");
            if (room.type.equals("normal") || presenter) {
                actions.add("post");
            }
        }
        return actions;
    }

    /** Out of scope beats every role; an administrator's own entry alone stands. */
    private boolean holds(long room, String role, Set<Long> affiliations, boolean inScope, boolean administrator) {
        return roles.stream()
                .filter(entry -> entry.place == room && entry.kind.equals(role))
                .filter(entry -> affiliations.contains(entry.principal))
                .anyMatch(entry -> inScope || (entry.own && administrator));
    }
}
