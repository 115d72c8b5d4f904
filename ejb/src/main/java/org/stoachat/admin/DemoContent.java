package org.stoachat.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.stoachat.principal.Passwords;

/** Demo people, categories, rooms and posts, put in once where the setting {@code stoa.demo} is true. */
@ApplicationScoped
public class DemoContent {

    private static final String SCRIPTS = "classpath:org/stoachat/demo";
    private static final String HISTORY_TABLE = "flyway_demo_history";
    private static final String PASSWORD = "stoa-demo";

    @Inject
    private Passwords passwords;

    /** Whether this server shows demo content. */
    public static boolean isWanted() {
        return Boolean.getBoolean("stoa.demo");
    }

    /** Runs the demo scripts that have not run here; they keep a history of their own. */
    void addIfWanted(FluentConfiguration flyway) {
        if (!isWanted()) {
            return;
        }
        Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
        placeholders.put("password", passwords.hash(PASSWORD));
        placeholders.put(
                "at",
                "CAST(N'" + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + "' AS DATETIME2(7))");
        flyway.placeholders(placeholders)
                .table(HISTORY_TABLE)
                .locations(SCRIPTS)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
