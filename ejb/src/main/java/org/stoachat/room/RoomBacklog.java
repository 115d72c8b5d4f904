package org.stoachat.room;

import java.util.List;

/**
 * What a client gets of a room that it enters.
 *
 * @param head the counters at the time of reading; everything up to its change is contained or left to {@code more}
 * @param posts posts in ascending order, each as JSON on one line
 * @param changes events that the client missed apart from new posts, in order, each as a frame on one line
 * @param more whether not everything that was asked for fitted
 * @param reset whether the client has to forget the room and read anew
 */
public record RoomBacklog(
        RoomFacts room, RoomHead head, List<String> posts, List<String> changes, boolean more, boolean reset) {}
