package org.stoachat.delivery;

import org.stoachat.common.IdSet;

/**
 * Whom an event is for, wherever they are: users who have one of some principals among their affiliations.
 *
 * @param exceptUserId key of a user who is left out, or 0
 * @param principals keys of users, groups and containers, at least one
 */
record Audience(long exceptUserId, IdSet principals) {

    /** Whether a user with such affiliations is addressed. */
    boolean has(long userId, IdSet affiliations) {
        return userId != exceptUserId && principals.meets(affiliations);
    }
}
