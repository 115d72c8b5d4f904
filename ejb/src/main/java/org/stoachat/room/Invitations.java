package org.stoachat.room;

/** Whether a room invites its new members: as its category says, or never. A room turns on nothing that its category has off. */
public enum Invitations {
    INHERIT,
    OFF
}
