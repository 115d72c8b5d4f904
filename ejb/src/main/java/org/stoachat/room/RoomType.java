package org.stoachat.room;

/** Who posts: every member, or presenters alone. */
public enum RoomType {
    NORMAL,
    AUDITORIUM
}
