package org.stoachat.reading;

import java.util.UUID;

/**
 * A room that a user follows.
 *
 * @param position place in their list, from 0 on; rooms that they may not read at present keep theirs
 */
public record FollowedRoom(UUID roomId, int position) {}
