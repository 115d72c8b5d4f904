package org.stoachat.room;

import java.util.UUID;

/**
 * What a client that enters a room asks for: either what came since {@code after} and {@code change}, or the newest
 * {@code backlog} posts.
 *
 * @param after sequence of the last post that the client has, or {@code null}
 * @param change last change that the client has, or {@code null}
 * @param backlog how many posts, 0 to 500, or {@code null} for the configured number
 */
public record RoomRequest(UUID roomId, Long after, Long change, Integer backlog) {}
