package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The database as the settings want it; a null driver means that Payara brings it. */
record Database(
        String dataSource,
        String url,
        String user,
        String password,
        String migrationUser,
        String migrationPassword,
        Path driver) {

    /** After this time a request that waits for another's row gives up. */
    private static final int LOCK_TIMEOUT_MILLIS = 5000;

    /**
     * {@code WRITE_DELAY=0}: an acknowledged post is in the file, whatever happens to the process. {@code
     * DB_CLOSE_DELAY=-1}: open until its process stops, however small the pool becomes.
     */
    private static final List<String> H2_OPTIONS = List.of(
            "MODE=MSSQLServer",
            "DATABASE_TO_UPPER=FALSE",
            "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "WRITE_DELAY=0",
            "LOCK_TIMEOUT=" + LOCK_TIMEOUT_MILLIS,
            "DB_CLOSE_DELAY=-1");

    static Database of(Settings settings, Secrets secrets) throws IOException {
        String kind = settings.get(Setting.DB);
        return switch (kind) {
            case "h2" -> embedded(settings, secrets);
            case "sqlserver" -> sqlServer(settings);
            default -> throw new DomainException("stoa.db is \"" + kind + "\"; it must be h2 or sqlserver.");
        };
    }

    private static Database embedded(Settings settings, Secrets secrets) throws IOException {
        String url = complete(settings.find(Setting.DB_URL)
                .orElse("jdbc:h2:file:" + settings.home().database()));
        String user = settings.find(Setting.DB_USER).orElse("sa");
        Optional<String> given = settings.find(Setting.DB_PASSWORD);
        String password = given.isPresent() ? given.get() : secrets.embeddedDatabase();
        return withAccounts(settings, "org.h2.jdbcx.JdbcDataSource", url, user, password, null);
    }

    /** What H2 must be told, unless the URL says it already. */
    private static String complete(String url) {
        StringBuilder complete = new StringBuilder(url);
        String said = url.toUpperCase(Locale.ROOT);
        H2_OPTIONS.stream()
                .filter(option -> !said.contains(";" + option.substring(0, option.indexOf('=') + 1)))
                .forEach(option -> complete.append(';').append(option));
        return complete.toString();
    }

    private static Database sqlServer(Settings settings) {
        String url = require(settings, Setting.DB_URL);
        if (!url.toLowerCase(Locale.ROOT).contains("locktimeout=")) {
            url = url + (url.endsWith(";") ? "" : ";") + "lockTimeout=" + LOCK_TIMEOUT_MILLIS;
        }
        Path driver = settings.path(Setting.DB_DRIVER)
                .orElseThrow(() ->
                        new DomainException("stoa.db=sqlserver needs stoa.db.driver, the path of the jar mssql-jdbc."));
        return withAccounts(
                settings,
                "com.microsoft.sqlserver.jdbc.SQLServerDataSource",
                url,
                require(settings, Setting.DB_USER),
                require(settings, Setting.DB_PASSWORD),
                driver);
    }

    private static Database withAccounts(
            Settings settings, String dataSource, String url, String user, String password, Path driver) {
        return new Database(
                dataSource,
                unquoted(Setting.DB_URL, url),
                unquoted(Setting.DB_USER, user),
                password,
                unquoted(
                        Setting.DB_MIGRATION_USER,
                        settings.find(Setting.DB_MIGRATION_USER).orElse(user)),
                settings.find(Setting.DB_MIGRATION_PASSWORD).orElse(password),
                driver);
    }

    private static String require(Settings settings, Setting setting) {
        return settings.find(setting)
                .orElseThrow(() -> new DomainException("stoa.db=sqlserver needs " + setting.key() + " (or "
                        + setting.environmentName() + " in the environment)."));
    }

    private static String unquoted(Setting setting, String value) {
        if (value.indexOf('"') >= 0 || value.indexOf('\n') >= 0) {
            throw new DomainException(setting.key() + " must not contain a double quote or a line break.");
        }
        return value;
    }
}
