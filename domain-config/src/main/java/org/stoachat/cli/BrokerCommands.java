package org.stoachat.cli;

import org.stoachat.domain.BrokerServer;
import org.stoachat.domain.Progress;
import org.stoachat.domain.Setting;
import org.stoachat.domain.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stoa broker …}: a broker on this machine that several servers share. */
@Command(name = "broker", description = "Starts and stops a broker that several servers share.")
final class BrokerCommands implements Runnable {

    private static final int NOT_RUNNING = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of: up, down, status.");
    }

    @Command(name = "up", description = "Sets the broker up, starts it, and returns when it listens.")
    void up() {
        Settings settings = Settings.ofSystem();
        new BrokerServer(settings, Progress.to(System.out)).up();
        say("The broker listens: stoa.jms.address=127.0.0.1:" + settings.port(Setting.JMS_PORT));
    }

    @Command(name = "down", description = "Stops the broker.")
    void down() {
        boolean stopped = new BrokerServer(Settings.ofSystem(), Progress.to(System.out)).down();
        say(stopped ? "The broker has stopped." : "No broker runs here.");
    }

    @Command(name = "status", description = "Says whether the broker runs; exit code 3 when not.")
    int status() {
        boolean running = new BrokerServer(Settings.ofSystem(), Progress.SILENT).isRunning();
        say(running ? "The broker runs." : "No broker runs here.");
        return running ? 0 : NOT_RUNNING;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
