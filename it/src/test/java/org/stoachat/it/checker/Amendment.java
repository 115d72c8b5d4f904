package org.stoachat.it.checker;

import java.util.UUID;

/**
 * An administrator's removal or replacement of a post.
 *
 * @param done whether the server has said that it is done; else nobody knows
 */
record Amendment(UUID room, long sequence, long mark, boolean done) {}
