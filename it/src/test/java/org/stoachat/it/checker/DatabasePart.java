package org.stoachat.it.checker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** H2 as a server process of its own, from the jar that Payara brings. */
final class DatabasePart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path jar;
    private final Path folder;
    private final int port;
    private Process process;

    DatabasePart(Path payara, Path folder, int port) {
        this.jar = payara.resolve("h2db/bin/h2.jar");
        this.folder = folder;
        this.port = port;
    }

    /** Where servers find the database; it is made on first use. */
    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + port + "/./stoa";
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public OptionalLong pid() {
        return process != null && process.isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    @Override
    public void kill() {
        end(Process::destroyForcibly);
    }

    @Override
    public void stop() {
        end(running -> {
            running.destroy();
            return running;
        });
    }

    private void end(UnaryOperator<Process> how) {
        if (process == null) {
            return;
        }
        try {
            if (!how.apply(process).waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the database does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(folder);
            File log = folder.resolve("output.log").toFile();
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            awaitListening();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-Dh2.bindAddress=127.0.0.1",
                "-cp",
                jar.toString(),
                "org.h2.tools.Server",
                "-tcp",
                "-tcpPort",
                String.valueOf(port),
                "-baseDir",
                folder.toString(),
                "-ifNotExists");
    }

    private void awaitListening() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the database did not start; see " + folder);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
