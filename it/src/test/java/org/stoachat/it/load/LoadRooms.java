package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Rooms for load, open to everybody in the demo content's first category. They are put straight into the embedded
 * database while the server is down, since nothing creates rooms from outside yet; their ids are of the reserved block
 * of fixed rows.
 */
final class LoadRooms {

    private static final int FIRST_ID = 500;

    private LoadRooms() {}

    /** The public ids of so many rooms. */
    static List<UUID> ids(int count) {
        return IntStream.range(FIRST_ID, FIRST_ID + count)
                .mapToObj(LoadRooms::publicId)
                .toList();
    }

    private static UUID publicId(int id) {
        return new UUID(0x10ad000000004000L, 0x8000000000000000L | id);
    }

    /** Makes those rooms. */
    static void insert(Connection connection, int count) throws SQLException {
        try (PreparedStatement room = connection.prepareStatement(
                        """
                        INSERT INTO room (id, public_id, category_id, name, name_key, description, type, privacy,
                          invitations, add_in_id, disabled, created_by, created_at, changed_at, version)
                        VALUES (?, ?, 1, ?, ?, N'', N'normal', N'open', N'off', NULL, 0, 40,
                          CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0)
                        """);
                PreparedStatement head = connection.prepareStatement(
                        """
                        INSERT INTO room_head (room_id, first_sequence, last_sequence, last_change, changed_at)
                        VALUES (?, 1, 0, 0, CURRENT_TIMESTAMP)
                        """)) {
            for (int id = FIRST_ID; id < FIRST_ID + count; id++) {
                room.setInt(1, id);
                room.setString(2, publicId(id).toString());
                room.setString(3, "Load " + id);
                room.setString(4, "load " + id);
                room.executeUpdate();
                head.setInt(1, id);
                head.executeUpdate();
            }
        }
    }
}
