package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Payara's command line, on this server. Each call is a process of half a second and more. */
final class Asadmin {

    /** What a call said, on both streams. */
    record Answer(boolean succeeded, List<String> lines) {

        /** What explains a failure best: the server's words, else the first ones. */
        String reason() {
            List<String> said = lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("Command "))
                    .toList();
            int failure = IntStream.range(0, said.size())
                    .filter(i -> said.get(i).startsWith(FAILURE))
                    .findFirst()
                    .orElse(0);
            return said.stream()
                    .skip(failure)
                    .limit(REASON_LINES)
                    .map(line -> line.startsWith(FAILURE) ? line.substring(FAILURE.length()) : line)
                    .map(String::strip)
                    .collect(Collectors.joining(" "));
        }
    }

    private static final String FAILURE = "remote failure:";
    private static final int REASON_LINES = 3;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path payara;
    private final Home home;
    private final Secrets secrets;
    private final int adminPort;

    Asadmin(Settings settings, Secrets secrets) {
        this.payara = settings.payara();
        this.home = settings.home();
        this.secrets = secrets;
        this.adminPort = settings.port(Setting.ADMIN_PORT);
    }

    /** Runs a command that works on the files of the domain, which tell it the port; its failure is an answer too. */
    Answer local(String... command) throws IOException {
        return run(List.of(), command);
    }

    /** Runs a command on the running server; its failure is an answer too. */
    Answer remote(String... command) throws IOException {
        return run(List.of("--port=" + adminPort), command);
    }

    private Answer run(List<String> target, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // asadmin keeps a session under the user's home; ours must not meet that of another server.
                userHome(),
                "-jar",
                payara.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--interactive=false",
                "--user=admin",
                "--passwordfile=" + secrets.adminFile()));
        line.addAll(target);
        line.addAll(Arrays.asList(command));
        Folders.createPrivate(home.asadmin());
        // Into a file, not a pipe: a server that is being started would inherit the pipe and keep it open.
        Path output = Files.createTempFile(home.asadmin(), "output", null);
        try {
            return new Answer(execute(line, output, command[0]), Files.readAllLines(output));
        } finally {
            Files.delete(output);
        }
    }

    /** Ends calls whose caller was killed: they would go on working on what is built anew. */
    void endOrphans() {
        Processes.withArgument(userHome()).forEach(ProcessHandle::destroyForcibly);
    }

    private String userHome() {
        return "-Duser.home=" + home.asadmin();
    }

    private boolean execute(List<String> line, Path output, String name) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("AS_JAVA", System.getProperty("java.home"));
        environment.put("TERM", "dumb");
        Process process = builder.start();
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            throw new DomainException("Payara's asadmin " + name + " did not end within " + LIMIT.toMinutes()
                    + " minutes; see " + home.serverLog() + " .");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException("Interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Runs the commands of a file on the running server.
     *
     * @throws DomainException when one of them failed, naming it
     */
    void runFile(Path file) throws IOException {
        long expected = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
        Answer answer = remote("multimode", "--file", file.toString());
        long succeeded = answer.lines().stream()
                .filter(line -> line.startsWith("Command ") && line.endsWith(" executed successfully."))
                .filter(line -> !line.contains(" multimode "))
                .count();
        if (succeeded != expected) {
            String failed = answer.lines().stream()
                    .filter(line -> line.startsWith("Command ") && line.endsWith(" failed."))
                    .findFirst()
                    .orElse("Not all commands ran.");
            throw new DomainException("The configuration " + file + " was refused. " + failed + " " + answer.reason());
        }
    }
}
