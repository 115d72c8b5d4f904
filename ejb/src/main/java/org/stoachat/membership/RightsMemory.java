package org.stoachat.membership;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What rights depend on, each with the number of the log at which it was read; good as long as nothing that it depends
 * on has changed since ({@link LastChanges}). Holds no lock while anything is read from the database. Thread-safe.
 */
final class RightsMemory {

    private static final int ROOMS = 50_000;
    private static final int CATEGORIES = 10_000;

    private final LastChanges changes = new LastChanges();
    private final StandingMemory standings = new StandingMemory(changes);
    private final Generations<Long, Known<RoomState>> rooms = new Generations<>(ROOMS);
    private final Generations<UUID, Long> roomKeys = new Generations<>(ROOMS);
    private final Generations<Long, Known<CategoryScope>> scopes = new Generations<>(CATEGORIES);

    LastChanges changes() {
        return changes;
    }

    StandingMemory standings() {
        return standings;
    }

    /** A room, or {@code null} when it has to be read. */
    RoomState room(UUID id) {
        Long key = roomKeys.get(id);
        return key == null ? null : room(key);
    }

    /** A room, or {@code null} when it has to be read. */
    RoomState room(long id) {
        Known<RoomState> known = rooms.get(id);
        boolean good = known != null
                && changes.isRoomAsAt(known.at(), id)
                && changes.isCategoryAsAt(known.at(), known.value().facts().categoryInternalId());
        return good ? known.value() : null;
    }

    void keep(RoomState room, long at) {
        rooms.put(room.facts().internalId(), new Known<>(room, at));
        roomKeys.put(room.facts().id(), room.facts().internalId());
    }

    /** The scope of a category, or {@code null} when it has to be read. */
    CategoryScope scope(long categoryId) {
        Known<CategoryScope> known = scopes.get(categoryId);
        return known != null && changes.isCategoryAsAt(known.at(), categoryId) ? known.value() : null;
    }

    void keep(long categoryId, CategoryScope scope, long at) {
        scopes.put(categoryId, new Known<>(scope, at));
    }

    /** Categories whose scope need not be read, at most so many. */
    List<Long> knownCategories(int most) {
        Collection<Long> kept = scopes.recent();
        return kept.stream()
                .filter(id -> scope(id) != null)
                .sorted()
                .limit(most)
                .toList();
    }
}
