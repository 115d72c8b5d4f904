package org.stoachat.it.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.stoachat.domain.Home;
import org.stoachat.domain.Progress;
import org.stoachat.domain.Server;
import org.stoachat.domain.Setting;
import org.stoachat.domain.Settings;

/**
 * The server that the integration tests use: one for the whole test JVM, set up from nothing by the shipped
 * configuration under a home and on ports of its own when the first test needs it, killed when the JVM ends. With
 * {@code -Dstoa.it.url=…} the tests use a server that runs already; those that must control it are left out.
 */
public final class StoaServer {

    private static final String EXTERNAL = System.getProperty("stoa.it.url", "");

    private static StoaServer started;
    private static final AtomicReference<RuntimeException> FAILURE = new AtomicReference<>();

    private final URI url;
    private final Settings settings;
    private final Server server;
    private boolean deployed;

    private StoaServer(URI url, Settings settings, Server server) {
        this.url = url;
        this.settings = settings;
        this.server = server;
    }

    /** The server with the EAR deployed, answering. */
    public static synchronized StoaServer running() {
        StoaServer running = started();
        if (!running.deployed) {
            once(() -> {
                running.server.up(Path.of(required("stoa.it.ear")));
                running.server.awaitReady();
            });
            running.deployed = true;
        }
        return running;
    }

    /** The server without the EAR, for tests that deploy one of their own and take it away again. */
    static synchronized StoaServer withoutApplication() {
        StoaServer empty = started();
        if (empty.deployed) {
            throw new IllegalStateException("tests that deploy by themselves have to run before all others");
        }
        once(empty.server::up);
        return empty;
    }

    /** The address of the answering server. */
    public static URI site() {
        return running().url;
    }

    /** The address of the answering server over TLS. */
    public static URI tlsSite() {
        return URI.create(running().settings.localTlsUrl());
    }

    /** Whether the tests may stop and start the server. */
    public static boolean isOwn() {
        return EXTERNAL.isEmpty();
    }

    private static StoaServer started() {
        if (started == null) {
            once(() -> started = isOwn() ? fresh() : external());
        }
        return started;
    }

    /** What failed once would fail, minutes later, for each of the tests: they are told at once. */
    private static void once(Runnable step) {
        if (FAILURE.get() == null) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                FAILURE.set(e);
            }
        }
        throw new IllegalStateException("the server under test did not start", FAILURE.get());
    }

    private static StoaServer external() {
        StoaServer external = new StoaServer(URI.create(EXTERNAL), null, null);
        external.deployed = true;
        return external;
    }

    private static StoaServer fresh() {
        List<Integer> ports = FreePorts.find(4);
        Settings settings = Settings.ofSystem()
                .with(Map.of(
                        Setting.HTTP_PORT, ports.get(0).toString(),
                        Setting.HTTPS_PORT, ports.get(1).toString(),
                        Setting.ADMIN_PORT, ports.get(2).toString(),
                        Setting.JMS_PORT, ports.get(3).toString(),
                        Setting.BIND, "127.0.0.1",
                        Setting.HOME, required("stoa.it.home"),
                        Setting.DEMO, "true"));
        Server server = new Server(settings, Progress.to(System.out));
        server.kill();
        Home home = settings.home();
        delete(home.domain());
        delete(home.database().getParent());
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "kill the server under test"));
        System.out.println("The log of the server under test: " + home.serverLog());
        return new StoaServer(URI.create(settings.localUrl()), settings, server);
    }

    /** Ends the server as a crash does: nothing is written or said any more. */
    public void kill() {
        server.kill();
    }

    /** Starts the server again after its end and waits until it answers. */
    public void startAgain() {
        server.up();
        server.awaitReady();
    }

    /** Work on the database of a server that is down. */
    public interface DatabaseWork {
        void on(Connection connection) throws SQLException;
    }

    /** Stops the server, does something with its database, and starts it again. */
    public void whileStopped(DatabaseWork work) {
        server.down();
        try (Connection connection = connect()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        startAgain();
    }

    private Connection connect() throws SQLException {
        if (settings.get(Setting.DB).equals("sqlserver")) {
            return DriverManager.getConnection(
                    settings.get(Setting.DB_URL), settings.get(Setting.DB_USER), settings.get(Setting.DB_PASSWORD));
        }
        String database = "jdbc:h2:file:" + settings.home().database()
                + ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=0";
        return DriverManager.getConnection(database, "sa", secret("h2", "AS_ADMIN_ALIASPASSWORD"));
    }

    URI url() {
        return url;
    }

    int adminPort() {
        return settings.port(Setting.ADMIN_PORT);
    }

    String adminPassword() {
        return secret("admin", "AS_ADMIN_PASSWORD");
    }

    private String secret(String file, String key) {
        Properties secret = new Properties();
        Path secrets = settings.home().root().resolve("secrets");
        try (Reader reader = Files.newBufferedReader(secrets.resolve(file))) {
            secret.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secret.getProperty(key);
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by Maven, or set -D" + property);
        }
        return value;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
