package org.stoachat.delivery;

import org.stoachat.room.RoomBacklog;
import org.stoachat.room.RoomHead;

/** Writes a room of the {@code joined} frame around posts and changes that are JSON already. */
final class JoinedRoom {

    private JoinedRoom() {}

    static String json(RoomBacklog backlog, int participants) {
        RoomHead head = backlog.head();
        return "{\"roomId\":\"" + backlog.room().id()
                + "\",\"first\":" + head.first()
                + ",\"head\":" + head.sequence()
                + ",\"change\":" + head.change()
                + ",\"posts\":[" + String.join(",", backlog.posts())
                + "],\"changes\":[" + String.join(",", backlog.changes())
                + "],\"more\":" + backlog.more()
                + ",\"reset\":" + backlog.reset()
                + ",\"participants\":" + participants + "}";
    }
}
