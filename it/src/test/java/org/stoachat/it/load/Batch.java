package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Inserts many rows into one table, 10,000 at a time and in a transaction. Closing it inserts the rest. */
final class Batch implements AutoCloseable {

    private static final int ROWS = 10_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    /** Rows with values for some columns, named as in SQL. */
    Batch(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        String places = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        this.statement =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == ROWS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        statement.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            if (waiting > 0) {
                flush();
            }
        }
    }
}
