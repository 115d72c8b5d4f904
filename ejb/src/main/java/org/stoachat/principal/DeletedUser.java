package org.stoachat.principal;

import java.util.List;
import java.util.UUID;

/**
 * A user as the audit log keeps them when they are deleted, with what went with them.
 *
 * @param taken at most 1,000
 */
public record DeletedUser(PrincipalDetails user, List<Taken> taken) {

    /**
     * Something that the user had.
     *
     * @param as {@code policy}, an administrative role, {@code group} for a direct membership, a role in a room, or a list
     *     of a category
     * @param id of the policy, group, room or category; {@code null} for an administrative role
     * @param name of the same
     */
    public record Taken(String as, UUID id, String name) {}
}
