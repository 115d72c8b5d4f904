package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara's domain of one home: built from its recipe, started, stopped. */
final class Domain {

    private static final Duration STOP = Duration.ofSeconds(60);
    private static final String START_LIMIT_SECONDS = "240";

    private final Settings settings;
    private final Home home;
    private final Secrets secrets;
    private final Asadmin asadmin;
    private final ServerLog log;

    Domain(Settings settings, Secrets secrets, Asadmin asadmin, ServerLog log) {
        this.settings = settings;
        this.home = settings.home();
        this.secrets = secrets;
        this.asadmin = asadmin;
        this.log = log;
    }

    /** Builds it from nothing and leaves it stopped. What a broken-off earlier attempt left goes. */
    void build(Recipe recipe, Progress progress) throws IOException {
        Folders.delete(home.domain());
        progress.step("Creating the domain");
        create();
        recipe.write();
        if (settings.broker().isEmpty()) {
            new Broker(home.embeddedBroker()).configure(secrets.broker());
        }
        Database database = recipe.database();
        secrets.keep("database", database.password());
        secrets.keep("migration", database.migrationPassword());
        Path driver = database.driver();
        if (driver != null) {
            Files.copy(
                    driver,
                    home.domain().resolve("lib").resolve(driver.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        progress.step("Configuring it");
        start(Optional.of(recipe.file(Recipe.NETWORK)));
        try {
            asadmin.runFile(recipe.file(Recipe.CONFIGURATION));
        } finally {
            stop();
        }
        recipe.markBuilt();
    }

    private void create() throws IOException {
        Asadmin.Answer answer = asadmin.local(
                "create-domain",
                "--domaindir=" + home.domains(),
                "--adminport=" + settings.port(Setting.ADMIN_PORT),
                "--instanceport=" + settings.port(Setting.HTTP_PORT),
                "--domainproperties=http.ssl.port=" + settings.port(Setting.HTTPS_PORT) + ":jms.port=" + brokerPort(),
                // Done by Ports, which can say which setting to change.
                "--checkports=false",
                Home.NAME);
        if (!answer.succeeded()) {
            throw new DomainException("Payara could not create the domain: " + answer.reason());
        }
    }

    /**
     * The first start opens this port for a broker inside the server, before it can be told that the broker is elsewhere;
     * that one's port must not be taken from it.
     */
    private int brokerPort() {
        return settings.broker().isPresent() ? Ports.anyFree() : settings.port(Setting.JMS_PORT);
    }

    /**
     * Starts it; returns before the application answers.
     *
     * @param before commands that Payara runs on itself ahead of its start
     * @throws DomainException with the reason from the log when the server does not come up
     */
    void start(Optional<Path> before) throws IOException {
        log.mark();
        // A process that was killed while it wrote its bundle cache would not start again; a new one costs a second.
        Folders.delete(home.domain().resolve("osgi-cache"));
        List<String> command = new ArrayList<>(
                List.of("start-domain", "--domaindir=" + home.domains(), "--timeout=" + START_LIMIT_SECONDS));
        before.ifPresent(file -> command.add("--prebootcommandfile=" + file));
        command.add(Home.NAME);
        Asadmin.Answer answer = asadmin.local(command.toArray(String[]::new));
        Optional<ServerProcess> process = ServerProcess.of(home);
        if (!answer.succeeded() || process.isEmpty()) {
            process.ifPresent(ServerProcess::kill);
            throw new DomainException("The server did not start:\n" + log.explanation());
        }
    }

    /** Stops it in good order if it runs; by force when it does not listen any more. */
    void stop() throws IOException {
        Optional<ServerProcess> process = ServerProcess.of(home);
        if (process.isEmpty()) {
            return;
        }
        boolean told = new Distribution(settings).isThere()
                && asadmin.local("stop-domain", "--domaindir=" + home.domains(), Home.NAME)
                        .succeeded();
        if (!told || !process.get().endsWithin(STOP)) {
            process.get().terminate();
        }
    }
}
