package org.stoachat.it.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Changes the database of the server under test behind its back, so that the rows are there and nobody was told: exactly
 * what a server sees whose event or doorbell got lost.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/Stoa")
    private DataSource source;

    /** Work on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A post that nobody hears of: its row and the head of its room, in one transaction. */
    void postSilently(UUID room, UUID author, String text) {
        inTransaction(connection -> {
            long roomId = id(connection, "room", room);
            update(
                    connection,
                    "UPDATE room_head SET last_sequence = last_sequence + 1, last_change = last_change + 1,"
                            + " changed_at = CURRENT_TIMESTAMP WHERE room_id = ?",
                    roomId);
            update(
                    connection,
                    "INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at, body, state)"
                            + " SELECT room_id, last_sequence, last_change, N'message', N'normal', ?,"
                            + " CURRENT_TIMESTAMP, ?, N'original' FROM room_head WHERE room_id = ?",
                    id(connection, "principal", author),
                    text,
                    roomId);
            return null;
        });
    }

    /** Takes a member out of a room, numbered as R-CAT-8 asks for, without ringing the doorbell. */
    void removeMemberSilently(UUID room, UUID member) {
        inTransaction(connection -> {
            long roomId = id(connection, "room", room);
            long memberId = id(connection, "principal", member);
            update(
                    connection,
                    "DELETE FROM room_role WHERE role = N'member' AND room_id = ? AND principal_id = ?",
                    roomId,
                    memberId);
            update(connection, "UPDATE access_head SET last_number = last_number + 1 WHERE id = 1");
            update(
                    connection,
                    "INSERT INTO access_change (number, kind, room_id, category_id, principal_id, changed_at)"
                            + " SELECT last_number, N'room-role', ?, NULL, ?, CURRENT_TIMESTAMP FROM access_head",
                    roomId,
                    memberId);
            return null;
        });
    }

    /** Takes a user out of a group, likewise. */
    void leaveGroupSilently(UUID group, UUID member) {
        inTransaction(connection -> {
            long memberId = id(connection, "principal", member);
            update(
                    connection,
                    "DELETE FROM group_member WHERE group_id = ? AND member_id = ?",
                    id(connection, "principal", group),
                    memberId);
            logChange(connection, "principal", null, memberId);
            return null;
        });
    }

    /** Denies a principal a category, or takes the denial back, likewise. */
    void denySilently(UUID category, UUID principal, boolean denied) {
        inTransaction(connection -> {
            long categoryId = id(connection, "category", category);
            long principalId = id(connection, "principal", principal);
            update(
                    connection,
                    denied
                            ? "INSERT INTO category_entry (category_id, kind, principal_id, added_at)"
                                    + " VALUES (?, N'denied', ?, CURRENT_TIMESTAMP)"
                            : "DELETE FROM category_entry WHERE category_id = ? AND kind = N'denied'"
                                    + " AND principal_id = ?",
                    categoryId,
                    principalId);
            logChange(connection, "category-entry", categoryId, principalId);
            return null;
        });
    }

    private static void logChange(Connection connection, String kind, Long categoryId, long principalId)
            throws SQLException {
        update(connection, "UPDATE access_head SET last_number = last_number + 1 WHERE id = 1");
        update(
                connection,
                "INSERT INTO access_change (number, kind, room_id, category_id, principal_id, changed_at)"
                        + " SELECT last_number, ?, NULL, ?, ?, CURRENT_TIMESTAMP FROM access_head",
                kind,
                categoryId,
                principalId);
    }

    /** How many posts with a text are stored. */
    long posts(String text) {
        return inTransaction(connection -> number(connection, "SELECT COUNT(*) FROM post WHERE body = ?", text));
    }

    /** The newest sequence of a room. */
    long head(UUID room) {
        return inTransaction(connection -> number(
                connection,
                "SELECT h.last_sequence FROM room_head h JOIN room r ON r.id = h.room_id WHERE r.public_id = ?",
                room.toString()));
    }

    /** Whether this is the embedded database, which can tell everything that it holds. */
    boolean isEmbedded() {
        return inTransaction(
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2"));
    }

    /** Everything that the embedded database holds, as a script of SQL. */
    String dump() {
        return inTransaction(connection -> {
            StringBuilder script = new StringBuilder();
            try (PreparedStatement statement = connection.prepareStatement("SCRIPT");
                    ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    script.append(lines.getString(1)).append('\n');
                }
            }
            return script.toString();
        });
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(Connection connection, String table, UUID publicId) throws SQLException {
        return number(connection, "SELECT id FROM " + table + " WHERE public_id = ?", publicId.toString());
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found: " + sql);
            }
            return rows.getLong(1);
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
