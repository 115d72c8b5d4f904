package org.stoachat.web.membership;

import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomRole;

/** The roles in a room as addresses name them. */
final class Roles {

    private Roles() {}

    /** The role of a list: {@code members}, {@code managers} or {@code presenters}. */
    static RoomRole ofList(String list) {
        return of("list", list.substring(0, list.length() - 1));
    }

    /** The role that a parameter names: {@code member}, {@code manager} or {@code presenter}. */
    static RoomRole of(String name, String text) {
        return switch (text) {
            case "member" -> RoomRole.MEMBER;
            case "manager" -> RoomRole.MANAGER;
            case "presenter" -> RoomRole.PRESENTER;
            default ->
                throw RejectedException.field(
                        name, "malformed", "The parameter " + name + " is member, manager or presenter.");
        };
    }
}
