package org.stoachat.domain;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that a domain is built from: the configuration files with the settings filled in, the ports, the passwords
 * and the Payara used. A domain with another fingerprint, or with none since its building was cut off, is built again.
 */
final class Recipe {

    static final String NETWORK = "domain-config/network.asadmin";
    /** What a running server is configured by, in one call of asadmin. */
    static final String CONFIGURATION = "configuration.asadmin";

    private final Home home;
    private final Database database;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final String fingerprint;

    private Recipe(Settings settings, Secrets secrets) throws IOException {
        home = settings.home();
        database = Database.of(settings, secrets);
        String password = brokerPassword(settings, secrets);
        Optional<InetSocketAddress> broker = settings.broker();
        Map<String, String> values = Map.ofEntries(
                Map.entry("stoa.bind", settings.get(Setting.BIND)),
                Map.entry("stoa.heap", settings.heap()),
                Map.entry("stoa.basic", String.valueOf(settings.flag(Setting.BASIC))),
                Map.entry("stoa.origins", settings.get(Setting.ORIGINS).replace(":", "\\:")),
                Map.entry("stoa.pool", settings.get(Setting.POOL).replace(":", "\\:")),
                Map.entry("stoa.demo", String.valueOf(settings.flag(Setting.DEMO))),
                Map.entry("stoa.home", home.root().toString()),
                Map.entry("stoa.files", settings.files().toString()),
                Map.entry(
                        "stoa.jms.host",
                        broker.map(InetSocketAddress::getHostString).orElse("")),
                Map.entry(
                        "stoa.jms.port",
                        broker.map(address -> String.valueOf(address.getPort())).orElse("")),
                Map.entry("stoa.secrets", home.secrets().toString()),
                Map.entry("stoa.db", settings.get(Setting.DB)),
                Map.entry("stoa.db.datasource", database.dataSource()),
                Map.entry("stoa.db.url", escaped(database.url())),
                Map.entry("stoa.db.user", escaped(database.user())),
                Map.entry("stoa.db.migration.user", escaped(database.migrationUser())));
        List<String> commands = List.of(
                "domain-config/server.asadmin",
                "domain-config/jdbc.asadmin",
                broker.isPresent() ? "jms-config/remote.asadmin" : "jms-config/embedded.asadmin",
                "jms-config/jms.asadmin");
        render(NETWORK, values);
        commands.forEach(name -> render(name, values));
        files.put(CONFIGURATION, commands.stream().map(files::get).collect(Collectors.joining("\n")));
        render(Broker.PROPERTIES, values);
        render(Broker.RIGHTS, values);
        fingerprint = Digests.of(String.join(
                "\n",
                files.toString(),
                ports(settings),
                settings.payara().toString(),
                new Distribution(settings).source(),
                password,
                database.password(),
                database.migrationPassword(),
                String.valueOf(database.driver())));
    }

    /** The recipe that these settings ask for; makes the passwords that are missing. */
    static Recipe of(Settings settings, Secrets secrets) {
        try {
            return new Recipe(settings, secrets);
        } catch (IOException e) {
            throw new DomainException("The passwords cannot be kept (" + e.getMessage() + ").", e);
        }
    }

    /** The password of the broker's accounts: what was given, else what was generated here. */
    static String brokerPassword(Settings settings, Secrets secrets) throws IOException {
        Optional<String> given = settings.find(Setting.JMS_PASSWORD);
        if (given.isPresent()) {
            secrets.keep(Secrets.BROKER, given.get());
        }
        return secrets.broker();
    }

    private static String ports(Settings settings) {
        return settings.port(Setting.HTTP_PORT) + " " + settings.port(Setting.HTTPS_PORT) + " "
                + settings.port(Setting.ADMIN_PORT) + " " + settings.port(Setting.JMS_PORT);
    }

    /** Within a command file a backslash, as of a named instance or a domain account, is written twice. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    private void render(String name, Map<String, String> values) {
        files.put(name, Template.load(name).fill(values));
    }

    Database database() {
        return database;
    }

    /** A filled-in file, as text. */
    String text(String name) {
        return files.get(name);
    }

    /** A filled-in file, as it lies in the domain once {@link #write()} has put it there. */
    Path file(String name) {
        return home.recipe().resolve(Path.of(name).getFileName());
    }

    /** Puts the filled-in files into the domain, for asadmin and for whoever wants to see them. */
    void write() throws IOException {
        Files.createDirectories(home.recipe());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(file(file.getKey()), file.getValue());
        }
    }

    /** Whether the domain was built to the end, from this recipe. */
    boolean isBuilt() throws IOException {
        Path mark = mark();
        return Files.exists(mark) && Files.readString(mark).equals(fingerprint);
    }

    /** Says that the domain is built to the end. */
    void markBuilt() throws IOException {
        Files.writeString(mark(), fingerprint);
    }

    private Path mark() {
        return home.recipe().resolve("built");
    }
}
