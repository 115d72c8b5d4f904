/**
 * Invitations: notices to new members that a room exists for them.
 *
 * <p>They are derived and never stored: an entry of a member that invites, made while room and category said so, invites
 * each user among whose affiliations its principal is, unless they made it or the room themselves, may not read the room,
 * or have answered since. Only answers are rows, so that a group of any size costs none. Uses {@code membership} and what
 * stands before it.
 */
package org.stoachat.invitation;
