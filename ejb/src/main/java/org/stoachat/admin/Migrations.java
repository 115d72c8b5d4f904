package org.stoachat.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date before anything else starts. A migration that fails stops the deployment and says what an
 * operator can do.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final String SCRIPTS = "classpath:org/stoachat/migration";

    @Resource(lookup = "jdbc/StoaMigration")
    private DataSource database;

    @Inject
    private DemoContent demo;

    @PostConstruct
    void migrate() {
        boolean h2 = isH2();
        try {
            int applied = configure(h2).locations(SCRIPTS).load().migrate().migrationsExecuted;
            LOG.info(() -> "STOA-1001 the schema is up to date, migrations applied now: " + applied);
            demo.addIfWanted(configure(h2));
        } catch (FlywayException e) {
            throw new IllegalStateException(advice(h2, e), e);
        }
    }

    /** Flyway for our database; the migration account owns all the tables it finds. */
    private FluentConfiguration configure(boolean h2) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .placeholders(Map.of("key", h2 ? "" : "COLLATE Latin1_General_100_BIN2"));
    }

    private boolean isH2() {
        try (Connection connection = database.getConnection()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "STOA-1002 the database cannot be reached: " + e.getMessage()
                            + " Check stoa.db.url, stoa.db.user and stoa.db.password and start again.",
                    e);
        }
    }

    private static String advice(boolean h2, FlywayException e) {
        String repair = h2
                ? "Changes of tables are not undone by H2: restore the copy of the database that was made before the"
                        + " upgrade, or, if there is nothing to keep, remove the data folder under stoa.home."
                : "SQL Server has undone it: mend the cause, delete the row with success = 0 from"
                        + " flyway_schema_history, and start again.";
        return "STOA-1003 the schema could not be brought up to date, so Stoa does not start. " + e.getMessage() + " "
                + repair;
    }
}
