package org.stoachat.membership;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stoachat.membership.ListChange.RoomName;

/**
 * What is at stake where people leave or enter a group: the rooms in which it, or a group around it, is entered or stands
 * in the scope, with all who are entered there.
 *
 * @param rooms by key
 * @param entries by principal
 * @param scopes of the categories of the rooms, by key
 * @param openRooms those of the rooms where scope is membership, by category
 */
record GroupStake(
        Map<Long, Room> rooms,
        Map<Long, List<Entry>> entries,
        Map<Long, CategoryScope> scopes,
        Map<Long, List<Room>> openRooms) {

    static final GroupStake NONE = of(List.of(), List.of(), Map.of());

    /** A room that is not disabled. */
    record Room(long id, RoomName name, String nameKey, long categoryId, boolean open) {}

    /** An entry of a room for a role. */
    record Entry(long principalId, long roomId, RoomRole role, boolean own) {}

    static GroupStake of(List<Room> rooms, List<Entry> entries, Map<Long, CategoryScope> scopes) {
        return new GroupStake(
                rooms.stream().collect(Collectors.toMap(Room::id, room -> room)),
                entries.stream().collect(Collectors.groupingBy(Entry::principalId)),
                scopes,
                rooms.stream().filter(Room::open).collect(Collectors.groupingBy(Room::categoryId)));
    }
}
