package org.stoachat.it.checker;

import java.util.UUID;

/** One client in one room. */
record Seat(int client, int user, UUID room) {

    @Override
    public String toString() {
        return "client " + client + " of user " + user + " in room " + room;
    }
}
