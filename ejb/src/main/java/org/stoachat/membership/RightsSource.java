package org.stoachat.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Parts;
import org.stoachat.principal.Standing;
import org.stoachat.principal.Standings;

/** What rights depend on, at one number of the log: from memory where that is good, the rest in few statements. */
final class RightsSource {

    private final StandingSource standings;
    private final RightsRepository repository;
    private final RightsMemory memory;
    private final long number;
    private final Map<Long, CategoryScope> scopes = new HashMap<>();

    RightsSource(Standings everybody, RightsRepository repository, RightsMemory memory, long number) {
        this.standings = new StandingSource(everybody, memory.standings(), number);
        this.repository = repository;
        this.memory = memory;
        this.number = number;
    }

    long number() {
        return number;
    }

    /** How users stand. */
    Map<Long, Standing> standings(Collection<Long> userIds) {
        return standings.standings(userIds);
    }

    /** Rooms by public id, with the scopes of their categories; those that do not exist are left out. */
    List<RoomState> roomsById(Collection<UUID> ids) {
        return rooms(
                ids,
                memory::room,
                room -> room.facts().id(),
                lacking -> repository.byId(
                        lacking.stream().map(UUID::toString).toList(),
                        memory.knownCategories(RightsRepository.MOST_KNOWN)));
    }

    /** Rooms by key, with the scopes of their categories; those that do not exist are left out. */
    List<RoomState> roomsByKey(Collection<Long> keys) {
        return rooms(
                keys,
                memory::room,
                room -> room.facts().internalId(),
                lacking -> repository.byKey(lacking, memory.knownCategories(RightsRepository.MOST_KNOWN)));
    }

    private <K> List<RoomState> rooms(
            Collection<K> wanted,
            Function<K, RoomState> remembered,
            Function<RoomState, K> key,
            Function<List<K>, RightsRepository.Found> read) {
        Map<K, RoomState> rooms = new HashMap<>();
        Set<K> lacking = new LinkedHashSet<>();
        for (K each : wanted) {
            RoomState room = remembered.apply(each);
            if (room == null) {
                lacking.add(each);
            } else {
                rooms.put(each, room);
            }
        }
        for (List<K> some : Parts.of(List.copyOf(lacking), RightsRepository.AT_ONCE)) {
            RightsRepository.Found found = read.apply(some);
            found.scopes().forEach(this::keep);
            for (RoomState room : found.rooms()) {
                memory.keep(room, number);
                rooms.put(key.apply(room), room);
            }
        }
        requireScopes(rooms.values().stream().map(room -> room.facts().categoryInternalId()));
        return wanted.stream()
                .distinct()
                .filter(rooms::containsKey)
                .map(rooms::get)
                .toList();
    }

    private void requireScopes(Stream<Long> categoryIds) {
        Set<Long> lacking = new HashSet<>();
        categoryIds.forEach(categoryId -> {
            if (!scopes.containsKey(categoryId)) {
                CategoryScope known = memory.scope(categoryId);
                if (known == null) {
                    lacking.add(categoryId);
                } else {
                    scopes.put(categoryId, known);
                }
            }
        });
        for (List<Long> some : Parts.of(List.copyOf(lacking), RightsRepository.AT_ONCE)) {
            repository.scopes(some).forEach(this::keep);
        }
    }

    private void keep(long categoryId, CategoryScope scope) {
        memory.keep(categoryId, scope, number);
        scopes.put(categoryId, scope);
    }

    /** Those of some categories in whose scope somebody is. */
    Set<Long> inScope(Standing standing, Collection<Long> categoryIds) {
        requireScopes(categoryIds.stream());
        return categoryIds.stream()
                .filter(id -> scopes.get(id).covers(standing.affiliations()))
                .collect(Collectors.toSet());
    }

    /** The rooms by the principals that are entered in them. */
    Map<Long, Set<Long>> entered(Collection<Long> keys) {
        Map<Long, Set<Long>> rooms = new HashMap<>();
        for (RoomState room : roomsByKey(keys)) {
            room.entries().principals().forEachId(id -> rooms.computeIfAbsent(id, key -> new HashSet<>())
                    .add(room.facts().internalId()));
        }
        return rooms;
    }

    /** The rights of users, each in rooms of their own. */
    Map<Long, List<RoomRights>> judge(Map<Long, ? extends Collection<Long>> roomsByUser) {
        Set<Long> keys = new HashSet<>();
        roomsByUser.values().forEach(keys::addAll);
        Map<Long, RoomState> rooms = new HashMap<>();
        roomsByKey(keys).forEach(room -> rooms.put(room.facts().internalId(), room));
        Map<Long, Standing> standings = standings(roomsByUser.keySet());
        Map<Long, List<RoomRights>> rights = new HashMap<>();
        roomsByUser.forEach((userId, wanted) -> rights.put(
                userId,
                wanted.stream()
                        .filter(rooms::containsKey)
                        .map(key -> judge(standings.get(userId), rooms.get(key)))
                        .toList()));
        return rights;
    }

    /** The same with all that it was judged by. */
    Judged judgedBy(Standing standing, RoomState room) {
        CategoryScope scope = scopes.get(room.facts().categoryInternalId());
        return new Judged(judge(standing, room), room.entries(), scope);
    }

    /** The rights of a user in a room that was found here. */
    RoomRights judge(Standing standing, RoomState room) {
        return new RoomRights(
                room.facts(),
                standing.mayChat(),
                standing.has(AdministrativeRole.ADMINISTRATOR),
                scopes.get(room.facts().categoryInternalId()).covers(standing.affiliations()),
                room.entries().roles(standing.affiliations()),
                room.entries().ownRoles(standing.affiliations()),
                number);
    }
}
