package org.stoachat.delivery;

import java.util.Optional;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;
import org.stoachat.principal.Standing;

/**
 * How somebody stands now, compared with how they stood when changes were last applied to their sessions.
 *
 * @param same whether they stand as they stood
 * @param gained affiliations that have come
 * @param lost affiliations that have gone
 * @param opened whether entries count in whatever room that did not before: the chat is theirs again, or administration
 */
record Move(Standing standing, boolean same, IdSet gained, IdSet lost, boolean opened) {

    private static final IdSet NOBODY = IdSet.of();

    /** Nothing has changed. */
    static Move none(Standing standing) {
        return new Move(standing, true, NOBODY, NOBODY, false);
    }

    /** What came since changes were last applied. */
    static Move of(Standing before, Standing now) {
        return before.equals(now) ? none(now) : compared(before, now);
    }

    /** The same for somebody who may have lost whatever they have, or to whose sessions none was applied yet. */
    static Move first(Optional<Standing> remembered, Standing now) {
        return compared(remembered.orElse(now), now);
    }

    private static Move compared(Standing before, Standing now) {
        boolean chats = !before.mayChat() && now.mayChat();
        boolean administers =
                !before.has(AdministrativeRole.ADMINISTRATOR) && now.has(AdministrativeRole.ADMINISTRATOR);
        return new Move(
                now,
                false,
                now.affiliations().without(before.affiliations()),
                before.affiliations().without(now.affiliations()),
                chats || administers);
    }

    long userId() {
        return standing.userId();
    }

    /** All affiliations. */
    IdSet affiliations() {
        return standing.affiliations();
    }

    /** The affiliations whose entries may count now and did not count for this user before. */
    IdSet newEntrants() {
        return opened ? standing.affiliations() : gained;
    }
}
