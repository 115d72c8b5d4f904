package org.stoachat.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sessions of this server have been told of who is in one room: everybody up to the limit, beyond it how many,
 * and everybody again below 80 % of it (R-SESS-3). Once a second at most, a number alone every 5 s. For one thread at a
 * time.
 */
final class RoomDisplay {

    private static final long SPACING_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long COUNT_SPACING_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int LIVE_AGAIN_PERCENT = 80;

    private boolean live = true;
    private Map<Long, Present> told = Map.of();
    private int toldCount = -1;
    private long toldCountNanos;
    private boolean looked;
    private long lookedNanos;

    /** Whether a second has passed since the sessions were last told. */
    boolean isDue(long now) {
        return !looked || now - lookedNanos >= SPACING_NANOS;
    }

    /** Whether something is left that they have yet to be told. */
    boolean isBehind(Map<Long, Present> present) {
        return live ? !told.equals(present) : toldCount != present.size();
    }

    /**
     * What they are to be told now; they count as told.
     *
     * @param present who is there, by key
     * @param withStates whether changes of how present somebody is are told, or kept for later
     */
    RoomNews next(Map<Long, Present> present, int limit, boolean withStates, List<Person> typing, long now) {
        boolean wasLive = live;
        int count = present.size();
        live = wasLive ? count <= limit : count * 100L < (long) limit * LIVE_AGAIN_PERCENT;
        looked = true;
        lookedNanos = now;
        return live ? people(present, !wasLive, withStates, typing) : number(count, wasLive, now);
    }

    private RoomNews people(Map<Long, Present> present, boolean anew, boolean withStates, List<Person> typing) {
        Map<Long, Present> before = anew ? Map.of() : told;
        Map<Long, Present> after = new HashMap<>();
        List<Present> joined = new ArrayList<>();
        List<Present> changed = new ArrayList<>();
        present.forEach((userId, now) -> {
            Present known = before.get(userId);
            if (known == null) {
                joined.add(now);
            } else if (withStates && known.state() != now.state()) {
                changed.add(now);
            }
            after.put(userId, known == null || withStates ? now : known);
        });
        List<Person> left = before.values().stream()
                .map(Present::person)
                .filter(person -> !present.containsKey(person.internalId()))
                .toList();
        told = after;
        toldCount = present.size();
        List<Person> typingHere = typing.stream()
                .filter(person -> present.containsKey(person.internalId()))
                .toList();
        return new RoomNews(true, anew, present.size(), after.values(), joined, left, changed, typingHere);
    }

    private RoomNews number(int count, boolean wasLive, long now) {
        boolean tell = wasLive || (count != toldCount && now - toldCountNanos >= COUNT_SPACING_NANOS);
        told = Map.of();
        if (tell) {
            toldCount = count;
            toldCountNanos = now;
        }
        return new RoomNews(false, tell, count, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
