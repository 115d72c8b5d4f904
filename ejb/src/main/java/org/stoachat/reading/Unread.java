package org.stoachat.reading;

import java.util.UUID;

/**
 * What is unread in a room for a user.
 *
 * @param head sequence of the newest post
 * @param read sequence of the newest post that they have read
 * @param unread existing posts of others after that; counted to 1,000, which stands for that many or more
 * @param mentions those of them that name the user, or a group or container among their affiliations; counted likewise
 */
public record Unread(UUID roomId, long head, long read, int unread, int mentions) {}
