package org.stoachat.membership;

/** The roles that a principal can be entered for in a room. The names in lower case stand in the database. */
public enum RoomRole {
    MEMBER,
    MANAGER,
    PRESENTER
}
