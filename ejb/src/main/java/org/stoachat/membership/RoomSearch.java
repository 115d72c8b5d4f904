package org.stoachat.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A search of rooms with what the caller may see worked out.
 *
 * @param query text, add-in and the plain properties; its other members are in what follows
 * @param categories keys of the categories that are looked at, or {@code null} for all
 * @param secretFor whose entries show secret rooms, or {@code null} when all secret rooms are shown
 * @param entered entries that the rooms have to have, all of them
 */
record RoomSearch(RoomQuery query, Collection<Long> categories, Collection<Long> secretFor, List<Entered> entered) {

    /**
     * One of some principals is entered.
     *
     * @param role for which role, or {@code null} for any
     */
    record Entered(RoomRole role, Collection<Long> principals) {}

    /** The same of rooms that have a further entry. */
    RoomSearch with(RoomRole role, Collection<Long> principals) {
        List<Entered> more = new ArrayList<>(entered);
        more.add(new Entered(role, principals));
        return new RoomSearch(query, categories, secretFor, more);
    }
}
