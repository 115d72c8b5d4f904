/**
 * What a user has of rooms, the same on all their devices: how far they have read, what is unread, which rooms they follow.
 *
 * <p>A mark is the sequence of the newest post that the user has read. Marks only rise, except by <em>unread from
 * here</em>; the first sight of a room sets its mark to the head. They are gathered in memory and written every ten
 * seconds, so that a server that is lost takes at most ten seconds of marks with it. What is unread is computed from marks
 * and heads, never counted up (R-SESS-4). Where a category keeps no history there are no marks.
 *
 * <p>A sign-in takes three round trips, whatever the number of rooms: the sign-in itself; then, beside one another, the
 * handshake of {@code /live}, {@code GET /me}, {@code /me/rooms}, {@code /me/followed} and {@code /me/unread?limit=500},
 * which tells counts for up to 500 rooms; then one {@code join} of all of them.
 */
package org.stoachat.reading;
