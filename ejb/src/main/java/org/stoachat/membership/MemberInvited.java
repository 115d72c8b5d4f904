package org.stoachat.membership;

import java.util.List;
import org.stoachat.common.Caller;
import org.stoachat.room.RoomFacts;

/**
 * Entries that invite were made in this transaction: new members of a room that invites, in a category that invites.
 *
 * @param principalIds internal ids of the users, groups and containers that were entered
 * @param by who entered them
 */
public record MemberInvited(RoomFacts room, List<Long> principalIds, Caller by) {}
