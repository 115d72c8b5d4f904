/**
 * Rooms: topic places that belong to exactly one category, and their heads, the two counters {@code sequence} and
 * {@code change} that number posts and everything that happens to them. {@link org.stoachat.room.RoomEvent} is where
 * posts, delivery and recording meet without knowing each other.
 */
package org.stoachat.room;
