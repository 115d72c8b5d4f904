package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.RoomType;
import org.stoachat.room.StoredRoom;

/**
 * What a change of a room's properties takes from whom. A move deletes the entries of those outside the new scope
 * (R-ROOM-2), retyping to normal deletes the presenters (R-ROOM-3); disabling, and closing an open room, take access away
 * and leave the lists as they are. A few statements, whatever the length of the lists.
 */
@ApplicationScoped
class RoomNarrowing {

    @Inject
    private RoomEntryRepository repository;

    /**
     * What a change takes.
     *
     * @param deleted entries that go
     * @param losing entries that go or stay without effect, and those allowed in the category who entered an open room
     */
    record Outcome(RoomName room, List<RoomEntry> deleted, List<RoomEntry> losing) {

        /** The same for whoever asked. */
        ListChange change() {
            return new ListChange(
                    0,
                    deleted.size(),
                    losing.stream()
                            .limit(ListChange.MOST_LOSSES)
                            .map(entry -> entry.lossOf(room))
                            .toList(),
                    losing.size());
        }
    }

    /** Works out what a change would take; changes nothing. */
    Outcome of(StoredRoom before, RoomProperties after, long newCategoryId) {
        RoomProperties old = before.properties();
        boolean moved = newCategoryId != before.categoryInternalId();
        boolean retyped = old.type() == RoomType.AUDITORIUM && after.type() == RoomType.NORMAL;
        boolean disabled = !old.disabled() && after.disabled();
        boolean closed = old.privacy() == Privacy.OPEN && after.privacy() != Privacy.OPEN;
        RoomName name = new RoomName(before.id(), old.name());
        if (!moved && !retyped && !disabled && !closed) {
            return new Outcome(name, List.of(), List.of());
        }
        List<RoomEntry> listed = repository.listed(before.internalId());
        Set<Long> outside = moved ? outside(before, listed, newCategoryId) : Set.of();
        List<RoomEntry> deleted = listed.stream()
                .filter(entry -> (retyped && entry.isFor(RoomRole.PRESENTER))
                        || (!entry.ownEntry() && outside.contains(entry.principalInternalId())))
                .toList();
        List<RoomEntry> losing = new ArrayList<>(disabled ? listed : deleted);
        if (old.privacy() == Privacy.OPEN && (disabled || closed || moved)) {
            Set<Long> staying = disabled
                    ? Set.of()
                    : closed
                            ? members(listed, outside)
                            : repository.allowedInScope(before.categoryInternalId(), newCategoryId);
            repository.allowed(before.categoryInternalId()).stream()
                    .filter(entry -> !staying.contains(entry.principalInternalId()))
                    .forEach(losing::add);
        }
        return new Outcome(name, deleted, losing);
    }

    /** Deletes the entries that go. */
    void apply(StoredRoom before, RoomProperties after, Outcome outcome) {
        if (outcome.deleted().isEmpty()) {
            return;
        }
        boolean retyped = before.properties().type() != after.type();
        if (retyped) {
            repository.removePresenters(before.internalId());
        }
        Set<Long> outside = outcome.deleted().stream()
                .filter(entry -> !(retyped && entry.isFor(RoomRole.PRESENTER)))
                .map(RoomEntry::principalInternalId)
                .collect(Collectors.toSet());
        repository.remove(before.internalId(), outside);
    }

    private Set<Long> outside(StoredRoom room, List<RoomEntry> listed, long newCategoryId) {
        Set<Long> outside =
                listed.stream().map(RoomEntry::principalInternalId).collect(Collectors.toCollection(HashSet::new));
        outside.removeAll(repository.listedInScope(room.internalId(), newCategoryId));
        return outside;
    }

    private static Set<Long> members(List<RoomEntry> listed, Set<Long> outside) {
        return listed.stream()
                .filter(entry -> entry.isFor(RoomRole.MEMBER))
                .map(RoomEntry::principalInternalId)
                .filter(id -> !outside.contains(id))
                .collect(Collectors.toSet());
    }
}
