package org.stoachat.presence;

import java.util.Collection;
import java.util.List;

/**
 * What the sessions in a room are to be told now.
 *
 * @param live whether they see who is there; otherwise how many alone
 * @param anew whether what they were told before is void: everybody is told everything that there is to tell
 * @param count how many users are there
 * @param everybody all of them, where live
 * @param joined who has come since sessions were last told, where live
 * @param left who has gone
 * @param changed who is otherwise present than was told
 * @param typing who is typing, where live
 */
public record RoomNews(
        boolean live,
        boolean anew,
        int count,
        Collection<Present> everybody,
        List<Present> joined,
        List<Person> left,
        List<Present> changed,
        List<Person> typing) {

    /** Whether there is something to tell those who know what was told before. */
    boolean hasChange() {
        return anew || !joined.isEmpty() || !left.isEmpty() || !changed.isEmpty();
    }
}
