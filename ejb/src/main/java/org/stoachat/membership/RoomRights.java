package org.stoachat.membership;

import java.util.Set;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/**
 * The table of product.md §4 for one user and one room. Everything that a right depends on goes in, every right comes
 * out; nothing else in Stoa decides.
 *
 * @param mayChat false when the user is disabled or their policy turns chat off, which beats every role
 * @param administrator whether the user is an administrator
 * @param inScope whether an affiliation is allowed in the category and none is denied
 * @param roles the roles that the user is entered for in the room, by themselves or through affiliations
 * @param ownRoles those of them for which the user entered themselves as an administrator (R-CAT-4)
 * @param accessNumber number of the log of changes of rights that all this is at least as new as
 */
public record RoomRights(
        RoomFacts room,
        boolean mayChat,
        boolean administrator,
        boolean inScope,
        Set<RoomRole> roles,
        Set<RoomRole> ownRoles,
        long accessNumber) {

    /** The roles that count: out of scope an administrator's own entries alone stand. */
    public Set<RoomRole> heldRoles() {
        if (inScope) {
            return roles;
        }
        return administrator ? ownRoles : Set.of();
    }

    /** Whether the user finds the room and sees its details and managers. */
    public boolean mayFind() {
        return administrator || (stands() && (room.privacy() != Privacy.SECRET || holdsAny()));
    }

    /** Whether the user joins and reads the room. */
    public boolean mayRead() {
        return stands() && (holds(RoomRole.MEMBER) || isOpenToThem());
    }

    /** Whether the user reads what was posted before; not where the category keeps no history (R-CAT-7). */
    public boolean mayReadHistory() {
        return mayRead() && room.chatHistory();
    }

    /** Whether the user posts. In an auditorium presenters alone do, and they must be able to read it. */
    public boolean mayPost() {
        return mayRead() && (room.type() == RoomType.NORMAL || holds(RoomRole.PRESENTER));
    }

    /** Whether the user sees members and participants. */
    public boolean maySeeMembers() {
        return administrator || (stands() && (isOpenToThem() || holdsAny()));
    }

    /** Whether the user edits properties and lists of the room, and disables it. */
    public boolean mayManage() {
        return administrator || (stands() && holds(RoomRole.MANAGER));
    }

    private boolean stands() {
        return mayChat && !room.disabled() && (inScope || holdsAny());
    }

    private boolean isOpenToThem() {
        return room.privacy() == Privacy.OPEN && inScope;
    }

    private boolean holds(RoomRole role) {
        return heldRoles().contains(role);
    }

    private boolean holdsAny() {
        return !heldRoles().isEmpty();
    }
}
