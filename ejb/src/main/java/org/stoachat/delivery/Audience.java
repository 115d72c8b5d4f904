package org.stoachat.delivery;

import org.stoachat.common.IdSet;

/**
 * Whom an event is for, wherever they are.
 *
 * @param exceptUserId key of a user who is left out, or 0
 * @param users keys of users who are addressed themselves
 * @param principals keys of users, groups and containers: whoever has one of them among their affiliations is addressed
 */
record Audience(long exceptUserId, IdSet users, IdSet principals) {

    /** Everybody who has one of some principals among their affiliations. */
    Audience(long exceptUserId, IdSet principals) {
        this(exceptUserId, IdSet.of(), principals);
    }

    /** Whether the users are known without a look at anybody's affiliations. */
    boolean isOfUsersAlone() {
        return principals.isEmpty();
    }

    /** Whether a user with such affiliations is addressed. */
    boolean has(long userId, IdSet affiliations) {
        return userId != exceptUserId && (users.has(userId) || principals.meets(affiliations));
    }
}
