package org.stoachat.it.wall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stoachat.it.client.RestClient;

/**
 * One side of the wall.
 *
 * @param user somebody who manages and is a member of the rooms, and may create rooms in the category
 * @param own one identifier of each concept, such as {@code rooms}
 * @param identifiers all identifiers of this side
 * @param words what stands nowhere but on this side: names and texts
 */
record WallSide(RestClient user, Map<String, UUID> own, List<UUID> identifiers, List<String> words) {

    /** What an answer that is meant for the other side tells of this one, apart from what the request itself said. */
    List<String> foundIn(String answer, String sent) {
        return java.util.stream.Stream.concat(
                        words.stream(), identifiers.stream().map(UUID::toString))
                .filter(word -> answer.contains(word) && !sent.contains(word))
                .toList();
    }
}
