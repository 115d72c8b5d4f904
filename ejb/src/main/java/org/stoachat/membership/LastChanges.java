package org.stoachat.membership;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.common.IdSet;
import org.stoachat.principal.OwnStanding;

/**
 * The number of the log under which each room, category and principal last changed, as far as the log was read here.
 * What was read from the database after a number, and has not changed under a greater one, is still true: there is
 * nothing to forget in time. Thread-safe.
 */
final class LastChanges {

    private static final int MOST_KEPT = 100_000;

    private final Map<Long, Long> rooms = new ConcurrentHashMap<>();
    private final Map<Long, Long> categories = new ConcurrentHashMap<>();
    private final Map<Long, Long> principals = new ConcurrentHashMap<>();
    /** Principals of which more has changed than where they are nested. */
    private final Map<Long, Long> members = new ConcurrentHashMap<>();

    private volatile long newestOfPrincipals;
    private volatile long everyUser;
    private volatile long policies;
    private volatile long floor;
    private volatile long known = -1;

    /** Everything up to this number is taken into account. */
    long known() {
        return known;
    }

    /**
     * Takes what the log says after a number.
     *
     * @param from what {@link #known()} was before the log was read
     * @param number how far the log has to be known afterwards
     * @param changes what follows {@code from}; when that does not reach to the number, all that was read is given up
     */
    synchronized void take(long from, long number, List<AccessChange> changes) {
        boolean complete = !changes.isEmpty()
                && changes.get(0).number() == from + 1
                && changes.get(changes.size() - 1).number() >= number;
        if (complete) {
            for (AccessChange change : changes) {
                if (change.number() > known) {
                    note(change);
                    known = change.number();
                }
            }
        } else if (number > known) {
            giveUp(number);
            known = number;
        }
    }

    private void note(AccessChange change) {
        long number = change.number();
        if (change.concernsEverything()) {
            giveUp(number);
        } else if (change.concernsPoliciesAlone()) {
            policies = number;
        } else if (change.concernsEveryUser()) {
            everyUser = number;
        } else if (change.concernsPrincipal()) {
            if (!change.concernsNestingAlone()) {
                keep(members, change.principalId(), number);
            }
            keep(principals, change.principalId(), number);
            newestOfPrincipals = number;
        } else {
            if (change.roomId() != null) {
                keep(rooms, change.roomId(), number);
            }
            if (change.categoryId() != null) {
                keep(categories, change.categoryId(), number);
            }
        }
    }

    private void keep(Map<Long, Long> map, long id, long number) {
        if (map.size() >= MOST_KEPT) {
            giveUp(number);
        }
        map.put(id, number);
    }

    /** Nothing that was read before a number is good any more. */
    private void giveUp(long number) {
        floor = number;
        rooms.clear();
        categories.clear();
        principals.clear();
        members.clear();
    }

    /** Whether a room that was read at a number is as it was. */
    boolean isRoomAsAt(long number, long roomId) {
        return number >= floor && number >= rooms.getOrDefault(roomId, 0L);
    }

    /** Whether the scope of a category that was read at a number is as it was. */
    boolean isCategoryAsAt(long number, long categoryId) {
        return number >= floor && number >= categories.getOrDefault(categoryId, 0L);
    }

    /** Whether what policies say, read at a number, is as it was. */
    boolean arePoliciesAsAt(long number) {
        return number >= floor && number >= policies;
    }

    /** Whether how a user stands, read at a number, is as it was: no policy and none of the affiliations has changed. */
    boolean isStandingAsAt(long number, IdSet affiliations) {
        return arePoliciesAsAt(number) && areAsAt(number, affiliations, principals);
    }

    /** Whether what a set lies in, itself among it, read at a number, is as it was. */
    boolean isClosureAsAt(long number, IdSet outer) {
        return areAsAt(number, outer, principals);
    }

    /** Whether what stands directly about a user, read at a number, is as it was. */
    boolean isOwnStandingAsAt(long number, OwnStanding user) {
        return areAsAt(number, user.sets(), members) && number >= members.getOrDefault(user.userId(), 0L);
    }

    private boolean areAsAt(long number, IdSet ids, Map<Long, Long> changed) {
        if (number < floor || number < everyUser) {
            return false;
        }
        if (number >= newestOfPrincipals) {
            return true;
        }
        for (Long id : ids) {
            if (number < changed.getOrDefault(id, 0L)) {
                return false;
            }
        }
        return true;
    }
}
