package org.stoachat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.stoachat.domain.Progress;
import org.stoachat.domain.Server;
import org.stoachat.domain.Setting;
import org.stoachat.domain.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stoa domain …}: the server on this machine. */
@Command(name = "domain", description = "Sets up, starts and stops the server on this machine.")
final class DomainCommands implements Runnable {

    private static final int NOT_ANSWERING = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of: up, down, status.");
    }

    @Command(
            name = "up",
            description = "Sets up what is missing, starts the server, deploys the EAR when it changed, and returns"
                    + " when the chat answers. Posts, files and passwords stay.")
    void up(
            @Option(names = "--ear", description = "The application; default ear/target/stoa.ear.") Path ear,
            @Option(names = "--no-deploy", description = "Start with what is deployed, and do not wait for it.")
                    boolean noDeploy,
            @Option(names = "--demo", description = "Add demo content, unless stoa.demo says otherwise.")
                    boolean demo) {
        long start = System.nanoTime();
        Settings settings = demo ? Settings.ofSystem().withDefault(Setting.DEMO, "true") : Settings.ofSystem();
        Server server = new Server(settings, Progress.to(System.out));
        say("Setting up Stoa under " + settings.home().root());
        if (noDeploy) {
            server.up();
            say("The server runs, process " + server.pid().orElseThrow() + ".");
            return;
        }
        server.up(ear != null ? ear : settings.path(Setting.EAR).orElseThrow());
        server.awaitReady();
        summary(settings, Duration.ofNanos(System.nanoTime() - start));
    }

    @Command(name = "down", description = "Stops the server and its broker.")
    void down() {
        Settings settings = Settings.ofSystem();
        boolean stopped = new Server(settings, Progress.to(System.out)).down();
        say(
                stopped
                        ? "Stoa has stopped; its data stays in "
                                + settings.home().root() + "."
                        : "Nothing runs here (" + settings.home().root() + ").");
    }

    @Command(name = "status", description = "Says whether the server runs and answers; exit code 3 when not.")
    int status() {
        Settings settings = Settings.ofSystem();
        Server server = new Server(settings, Progress.SILENT);
        if (server.pid().isEmpty()) {
            say("Nothing runs here (" + settings.home().root() + ").");
            return NOT_ANSWERING;
        }
        boolean ready = server.isReady();
        say("Process " + server.pid().getAsLong() + (ready ? " answers at " : " does not answer at ")
                + settings.localUrl() + "/");
        return ready ? 0 : NOT_ANSWERING;
    }

    private void summary(Settings settings, Duration took) {
        say("");
        say("Stoa answers after " + took.toSeconds() + " s.");
        say("");
        say("  Chat     " + settings.localUrl() + "/   (TLS: " + settings.localTlsUrl() + "/)");
        say("  Console  " + settings.localUrl() + "/admin");
        say("  REST     " + settings.localUrl() + "/api/v1/, described at /openapi; health at /health");
        if (settings.flag(Setting.DEMO)) {
            say("  Sign in  admin (administrator), alice, bob, carol, dave or erin; password stoa-demo");
        }
        say("  Log      " + settings.home().serverLog());
        say("  Stop     " + stopCommand(settings));
        say("");
    }

    /** Elsewhere than by default, the same home must be named. */
    private static String stopCommand(Settings settings) {
        return settings.find(Setting.HOME)
                .map(home -> "mvn -Pstop -Dstoa.home=" + home)
                .orElse("mvn -Pstop");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
