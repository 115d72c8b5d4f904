package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

/** The schema comes from its migrations alone, on an empty database. */
class MigrationIT {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    private final Flyway flyway = Flyway.configure()
            .dataSource(url, "sa", "")
            .placeholders(Map.of("key", ""))
            .locations("classpath:org/stoachat/migration")
            .load();

    @Test
    void everyMigrationRunsOnAnEmptyDatabaseAndOnlyOnce() {
        MigrateResult first = flyway.migrate();
        assertTrue(first.success);
        assertTrue(first.migrationsExecuted >= 1);
        assertEquals(0, flyway.migrate().migrationsExecuted);
        flyway.validate();
    }

    @Test
    void anEmptyServerHasAHistoryAndNoChatForAnybody() throws SQLException {
        flyway.migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            assertEquals(1, number(connection, "SELECT COUNT(*) FROM history"));
            assertEquals(0, number(connection, "SELECT COUNT(*) FROM principal"));
            assertEquals(
                    0, number(connection, "SELECT COUNT(*) FROM policy WHERE scope = N'global' AND chat_enabled = 1"));
        }
    }

    /** An operator reads the name of a broken constraint in the log. */
    @Test
    void everyConstraintHasAName() throws SQLException {
        flyway.migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            assertEquals(
                    0,
                    number(
                            connection,
                            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA ="
                                    + " 'PUBLIC' AND CONSTRAINT_NAME LIKE 'CONSTRAINT!_%' ESCAPE '!'"
                                    + " AND TABLE_NAME NOT LIKE 'flyway%'"));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
