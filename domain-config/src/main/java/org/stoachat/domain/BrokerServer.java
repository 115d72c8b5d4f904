package org.stoachat.domain;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * OpenMQ as a process of its own, for servers that share it ({@code stoa.jms.address}); its files are those of the broker
 * inside a server. It keeps nothing that has to survive. Every method may be called in any state and fails with a {@link
 * DomainException} whose message says what to do.
 */
public final class BrokerServer {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final int ANSWER_MILLIS = 2_000;
    private static final String HEAP = "-Xmx256m";

    private final Settings settings;
    private final Progress progress;
    private final Home home;
    private final Distribution distribution;
    private final Secrets secrets;

    /** A broker with these settings; nothing happens yet. */
    public BrokerServer(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        home = settings.home();
        distribution = new Distribution(settings);
        secrets = new Secrets(home.secrets());
    }

    /** Sets it up anew and starts it, unless it runs; returns when it listens. */
    public void up() {
        if (isRunning()) {
            return;
        }
        Ports.requireFreeForBroker(settings);
        Preflight.check(home);
        try {
            Lock.holding(home, this::start);
        } catch (IOException e) {
            throw new DomainException("Reading or writing under " + home.root() + " failed: " + e.getMessage(), e);
        }
    }

    private void start() throws IOException {
        if (!distribution.isCurrent()) {
            distribution.unpack(progress);
        }
        progress.step("Starting the broker");
        Folders.delete(home.brokerFolder());
        Folders.createPrivate(home.brokerFolder());
        new Broker(home.separateBroker()).configure(Recipe.brokerPassword(settings, secrets));
        File output = home.brokerFolder().resolve("output.log").toFile();
        Process process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        awaitListening(process, output);
    }

    private List<String> command() {
        Path mq = settings.payara().resolve("mq");
        Path lib = mq.resolve("lib");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Duser.timezone=UTC",
                "-Dimq.home=" + mq,
                "-Dimq.etchome=" + mq.resolve("etc"),
                "-Dimq.libhome=" + lib,
                identity(),
                "-cp",
                lib.resolve("imqbroker.jar") + File.pathSeparator + lib.resolve("imqutil.jar"),
                "com.sun.messaging.jmq.jmsserver.Broker",
                "-name",
                Home.NAME,
                "-port",
                String.valueOf(settings.port(Setting.JMS_PORT)));
    }

    /** The argument that no process of another home has. */
    private String identity() {
        return "-Dimq.varhome=" + home.brokerFolder();
    }

    private void awaitListening(Process process, File output) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new DomainException("The broker did not start; see " + output + " .");
            }
            try {
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DomainException("Interrupted.", e);
            }
        }
    }

    /** Its port mapper answers early with a list of services; {@code jms} is among them once it takes connections. */
    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), settings.port(Setting.JMS_PORT))) {
            socket.setSoTimeout(ANSWER_MILLIS);
            String services = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return services.contains("\njms tcp NORMAL ");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        return process().isPresent();
    }

    /** Its process id while it runs. */
    public OptionalLong pid() {
        return process().stream().mapToLong(ServerProcess::pid).findFirst();
    }

    /** Stops it in good order; false when it did not run. */
    public boolean down() {
        Optional<ServerProcess> running = process();
        running.ifPresent(process -> {
            progress.step("Stopping the broker");
            process.terminate();
        });
        return running.isPresent();
    }

    /** Ends the process as a crash would, for tests of what survives one. */
    public void kill() {
        process().ifPresent(ServerProcess::kill);
    }

    private Optional<ServerProcess> process() {
        return ServerProcess.withArgument(identity());
    }
}
