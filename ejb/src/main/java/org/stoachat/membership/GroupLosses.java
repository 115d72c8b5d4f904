package org.stoachat.membership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;
import org.stoachat.membership.GroupStake.Entry;
import org.stoachat.membership.GroupStake.Room;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.Standing;

/**
 * Adds up what people lose when their affiliations change: each role in each room that they had in effect and have no
 * more (R-CAT-2, R-CAT-4). Whoever may not chat has nothing to lose.
 */
final class GroupLosses {

    private static final Comparator<Held> BY_ROOM = Comparator.comparing(
                    (Held held) -> held.room().nameKey())
            .thenComparing(held -> held.room().id())
            .thenComparing(Held::role);

    private final GroupStake stake;
    private final List<Loss> named = new ArrayList<>();
    private long total;

    /** A role in a room; in an open room everybody in scope is a member. */
    private record Held(Room room, RoomRole role) {
        boolean comesWithScope() {
            return room.open() && role == RoomRole.MEMBER;
        }
    }

    GroupLosses(GroupStake stake) {
        this.stake = stake;
    }

    /** Whether there is nothing to lose for anybody. */
    boolean areImpossible() {
        return stake.rooms().isEmpty();
    }

    /** The first {@value ListChange#MOST_LOSSES} losses, in the order in which people were added, then of rooms. */
    List<Loss> named() {
        return named;
    }

    long total() {
        return total;
    }

    /**
     * Adds what somebody loses.
     *
     * @param after how they stand after the change
     * @param lost affiliations that they had before it alone
     * @param gained affiliations that they have after it alone
     */
    void add(PrincipalName person, Standing after, Set<Long> lost, Set<Long> gained) {
        if (!after.mayChat()) {
            return;
        }
        boolean administrator = after.has(AdministrativeRole.ADMINISTRATOR);
        IdSet had = IdSet.of(Stream.concat(after.affiliations().stream(), lost.stream())
                .filter(id -> !gained.contains(id))
                .collect(Collectors.toSet()));
        Set<Long> scopeBefore = scope(had);
        Set<Long> scopeAfter = scope(after.affiliations());
        Set<Held> losses = held(had, scopeBefore, administrator);
        scopeBefore.stream()
                .filter(category -> !scopeAfter.contains(category))
                .flatMap(category -> stake.openRooms().getOrDefault(category, List.of()).stream())
                .forEach(room -> losses.add(new Held(room, RoomRole.MEMBER)));
        losses.removeAll(held(after.affiliations(), scopeAfter, administrator));
        losses.removeIf(
                held -> held.comesWithScope() && scopeAfter.contains(held.room().categoryId()));
        total += losses.size();
        losses.stream()
                .sorted(BY_ROOM)
                .limit((long) ListChange.MOST_LOSSES - named.size())
                .forEach(held -> named.add(
                        new Loss(person, held.room().name(), held.role().code())));
    }

    private Set<Long> scope(IdSet affiliations) {
        return stake.scopes().entrySet().stream()
                .filter(category -> category.getValue().covers(affiliations))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Held> held(IdSet affiliations, Set<Long> scope, boolean administrator) {
        Set<Held> held = new HashSet<>();
        for (Long affiliation : affiliations) {
            for (Entry entry : stake.entries().getOrDefault(affiliation, List.of())) {
                Room room = stake.rooms().get(entry.roomId());
                if (scope.contains(room.categoryId()) || (entry.own() && administrator)) {
                    held.add(new Held(room, entry.role()));
                }
            }
        }
        return held;
    }
}
