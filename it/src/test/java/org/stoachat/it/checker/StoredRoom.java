package org.stoachat.it.checker;

import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;

/**
 * The whole history of a room as REST tells it when all is quiet.
 *
 * @param marks what stands in each post, by sequence
 * @param order the sequences as they were told
 */
record StoredRoom(UUID room, long head, long change, List<Long> order, NavigableMap<Long, Long> marks) {}
