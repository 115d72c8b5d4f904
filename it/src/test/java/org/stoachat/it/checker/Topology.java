package org.stoachat.it.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stoachat.domain.BrokerServer;
import org.stoachat.domain.Progress;
import org.stoachat.domain.Server;
import org.stoachat.domain.Setting;
import org.stoachat.domain.Settings;
import org.stoachat.it.server.FreePorts;

/**
 * Servers that share a broker and a database, each a process of its own, from {@code domain-config/} as shipped, on free
 * ports of the loopback and under one folder. Whatever an earlier run left there goes; nothing outlives this JVM.
 */
final class Topology {

    private static final int PORTS_OF_A_SERVER = 3;
    private static final String[] PASSWORDS = {
        UUID.randomUUID().toString(), UUID.randomUUID().toString()
    };

    private final Path folder;
    private final DatabasePart database;
    private final BrokerPart broker;
    private final List<ServerPart> servers;

    /**
     * Nothing runs yet.
     *
     * @param payara an unpacked Payara, or where it will be unpacked
     */
    Topology(Path folder, Path payara, int count) {
        this.folder = folder;
        List<Integer> ports = FreePorts.find(2 + PORTS_OF_A_SERVER * count);
        Map<Setting, String> shared = new EnumMap<>(Map.of(
                Setting.PAYARA,
                payara.toString(),
                Setting.JMS_PORT,
                ports.get(0).toString(),
                Setting.JMS_PASSWORD,
                PASSWORDS[0],
                Setting.BIND,
                "127.0.0.1"));
        database = new DatabasePart(payara, folder.resolve("database"), ports.get(1));
        broker = new BrokerPart(new BrokerServer(
                settings(shared, Map.of(Setting.HOME, folder.resolve("broker").toString())), Progress.SILENT));
        shared.putAll(Map.of(
                Setting.JMS_ADDRESS,
                "127.0.0.1:" + ports.get(0),
                Setting.DB,
                "h2",
                Setting.DB_URL,
                database.url(),
                Setting.DB_PASSWORD,
                PASSWORDS[1],
                Setting.DEMO,
                "true"));
        servers = IntStream.range(0, count)
                .mapToObj(i -> server(settings(
                        shared,
                        Map.of(
                                Setting.HOME, folder.resolve("server" + i).toString(),
                                Setting.HTTP_PORT,
                                        ports.get(2 + PORTS_OF_A_SERVER * i).toString(),
                                Setting.HTTPS_PORT,
                                        ports.get(3 + PORTS_OF_A_SERVER * i).toString(),
                                Setting.ADMIN_PORT,
                                        ports.get(4 + PORTS_OF_A_SERVER * i).toString()))))
                .toList();
        kill();
        clean(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill the checker's topology"));
    }

    private static Settings settings(Map<Setting, String> shared, Map<Setting, String> own) {
        Map<Setting, String> all = new EnumMap<>(shared);
        all.putAll(own);
        return Settings.ofSystem().with(all);
    }

    private static ServerPart server(Settings settings) {
        System.out.println(
                "The log of a server of the checker: " + settings.home().serverLog());
        return new ServerPart(new Server(settings, Progress.SILENT), URI.create(settings.localUrl()));
    }

    /** Starts everything and returns when all servers answer. */
    void start(Path ear) {
        broker.start();
        database.start();
        servers.forEach(server -> {
            server.server().up(ear);
            server.server().awaitReady();
        });
    }

    /** Ends everything at once. */
    void kill() {
        parts().forEach(Part::kill);
    }

    /** Writes what the threads of all processes are doing into files beside what was set up. */
    void dumpThreads() {
        parts().stream()
                .filter(part -> part.pid().isPresent())
                .forEach(part -> part.dumpThreads(
                        folder.resolve(part.name() + "-" + part.pid().getAsLong() + ".threads")));
    }

    /** All processes. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(servers);
        parts.add(broker);
        parts.add(database);
        return parts;
    }

    /** The addresses of the servers. */
    List<URI> sites() {
        return servers.stream().map(ServerPart::site).toList();
    }

    private static void clean(Path folder) {
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
