package org.stoachat.domain;

import java.util.Locale;

/** A setting of the server: as {@code -Dkey=…} or, less strong, as an environment variable; else its default. */
public enum Setting {
    HTTP_PORT("stoa.http.port", "8080"),
    HTTPS_PORT("stoa.https.port", "8181"),
    ADMIN_PORT("stoa.admin.port", "4848"),
    /** The broker; it takes the port 100 above for its JMX registry too. */
    JMS_PORT("stoa.jms.port", "7676"),
    /** Host and port of a broker that runs by itself; none for one inside the server. */
    JMS_ADDRESS("stoa.jms.address", null),
    /** The password of the broker's accounts; generated unless the broker runs elsewhere. */
    JMS_PASSWORD("stoa.jms.password", null),
    /** Address of the two HTTP listeners. */
    BIND("stoa.bind", "127.0.0.1"),
    HOME("stoa.home", ".stoa"),
    /** The unpacked Payara; default {@code payara6} under the home. */
    PAYARA("stoa.payara", null),
    /** Payara's zip, unpacked when {@link #PAYARA} is absent or came from another zip. */
    PAYARA_ZIP("stoa.payara.zip", null),
    DB("stoa.db", "h2"),
    DB_URL("stoa.db.url", null),
    DB_USER("stoa.db.user", null),
    DB_PASSWORD("stoa.db.password", null),
    /** The account that may change tables; default the run-time account. */
    DB_MIGRATION_USER("stoa.db.migration.user", null),
    DB_MIGRATION_PASSWORD("stoa.db.migration.password", null),
    /** The jar of Microsoft's JDBC driver. */
    DB_DRIVER("stoa.db.driver", null),
    DEMO("stoa.demo", "false"),
    /** Whether programs may send name and password with each request. */
    BASIC("stoa.basic", "false"),
    /** Origins of proxies that stand before the server, separated by commas. */
    ORIGINS("stoa.origins", "none"),
    /** The pool that the server belongs to, by id or name; {@code none} for the only one there is. */
    POOL("stoa.pool", "none"),
    HEAP("stoa.heap", "1g"),
    /** Where uploaded files go; default {@code files} under the home. */
    FILES("stoa.files", null),
    /** The application that is deployed. */
    EAR("stoa.ear", "ear/target/stoa.ear"),
    /** Where relative paths begin; default the working folder. */
    BASE("stoa.base", "");

    private final String key;
    private final String standard;

    Setting(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    /** The name of the system property, as {@code stoa.http.port}. */
    public String key() {
        return key;
    }

    /** The name of the environment variable, as {@code STOA_HTTP_PORT}. */
    public String environmentName() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The default, or null when there is none or it depends on other settings. */
    String standard() {
        return standard;
    }
}
