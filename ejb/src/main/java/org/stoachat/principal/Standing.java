package org.stoachat.principal;

import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;

/**
 * What the rights of a user depend on, apart from any room.
 *
 * @param userId the user
 * @param enabled false when the user is disabled, or unknown
 * @param chat what the first existing policy of user, pool, site, global says of persistent chat
 * @param upload what the same policy says of uploads; never without chat, whatever is passed
 * @param roles the administrative roles
 * @param affiliations ids of all affiliations, the user among them
 */
public record Standing(
        long userId, boolean enabled, boolean chat, boolean upload, Set<AdministrativeRole> roles, IdSet affiliations) {

    /** Without chat there are no uploads either. */
    public Standing {
        upload = upload && chat;
    }

    /** Whether the user may use the chat at all; what beats every role (product.md §4). */
    public boolean mayChat() {
        return enabled && chat;
    }

    /** Whether the user holds the role and is not disabled; policies do not govern administration. */
    public boolean has(AdministrativeRole role) {
        return enabled && roles.contains(role);
    }
}
