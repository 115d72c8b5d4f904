package org.stoachat.membership;

import java.util.Set;

/**
 * A search of rooms with what the caller may see worked out.
 *
 * @param query text, add-in and the plain properties; its other members are in what follows
 * @param categories keys of the categories that are looked at, or {@code null} for all
 * @param secret keys of rooms that are shown even when they are secret, or {@code null} when all secret rooms are shown
 * @param among keys of the only rooms that are wanted, or {@code null} for all
 */
record RoomSearch(RoomQuery query, Set<Long> categories, Set<Long> secret, Set<Long> among) {}
