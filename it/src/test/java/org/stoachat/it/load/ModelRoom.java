package org.stoachat.it.load;

import java.util.Set;

/** A room of a reference model with its entries. */
record ModelRoom(
        int number,
        ModelCategories.Category category,
        String name,
        boolean auditorium,
        String privacy,
        boolean invites,
        Set<Long> members,
        Set<Long> managers,
        Set<Long> presenters) {

    long id() {
        return ModelIds.room(number);
    }

    int entries() {
        return members.size() + managers.size() + presenters.size();
    }
}
