package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of the rooms of a reference model: each with its name, counters, one post and entries. */
record ModelRoomRows(List<ModelRoom> rooms) {

    void insert(Connection connection) throws SQLException {
        try (Batch rows = new Batch(
                connection,
                "room",
                "id, public_id, category_id, name, name_key, description, type, privacy, invitations, add_in_id,"
                        + " disabled, created_by, created_at, changed_at, version")) {
            for (ModelRoom room : rooms) {
                rows.add(
                        room.id(),
                        ModelIds.publicRoom(room.id()).toString(),
                        room.category().id(),
                        room.name(),
                        key(room),
                        "Of the reference model",
                        room.auditorium() ? "auditorium" : "normal",
                        room.privacy(),
                        room.invites() ? "inherit" : "off",
                        null,
                        false,
                        null,
                        ModelPeople.MADE,
                        ModelPeople.MADE,
                        0);
            }
        }
        insertNamesAndHeads(connection);
        insertPosts(connection);
        insertEntries(connection);
    }

    /** One post in each room, so that entering it has something to read. */
    private void insertPosts(Connection connection) throws SQLException {
        try (Batch posts = new Batch(
                connection,
                "post",
                "room_id, sequence, change, kind, importance, author_id, posted_at, title, body, reply_to, state")) {
            for (ModelRoom room : rooms) {
                long author = room.managers().iterator().next();
                posts.add(
                        room.id(),
                        1L,
                        1L,
                        "message",
                        "normal",
                        author,
                        ModelPeople.MADE,
                        null,
                        "Welcome",
                        null,
                        "original");
            }
        }
    }

    private void insertNamesAndHeads(Connection connection) throws SQLException {
        try (Batch names = new Batch(connection, "taken_name", "name_scope, name_key, owner_kind, owner_id");
                Batch heads = new Batch(
                        connection, "room_head", "room_id, first_sequence, last_sequence, last_change, changed_at")) {
            for (ModelRoom room : rooms) {
                names.add(0L, key(room), "room", room.id());
                heads.add(room.id(), 1L, 1L, 1L, ModelPeople.MADE);
            }
        }
    }

    private static String key(ModelRoom room) {
        return room.name().toLowerCase(Locale.ROOT);
    }

    private void insertEntries(Connection connection) throws SQLException {
        try (Batch rows = new Batch(
                connection, "room_role", "room_id, role, principal_id, own_entry, added_by, added_at, invites")) {
            for (ModelRoom room : rooms) {
                insertEntries(rows, room, "member", room.members());
                insertEntries(rows, room, "manager", room.managers());
                insertEntries(rows, room, "presenter", room.presenters());
            }
        }
    }

    private static void insertEntries(Batch rows, ModelRoom room, String role, Set<Long> principals)
            throws SQLException {
        boolean invites = room.invites() && role.equals("member");
        for (long principal : principals) {
            rows.add(room.id(), role, principal, false, null, ModelPeople.MADE, invites);
        }
    }
}
