package org.stoachat.cli;

import org.stoachat.domain.DomainException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code stoa}; its sub-commands do the work. */
@Command(
        name = "stoa",
        mixinStandardHelpOptions = true,
        version = "Stoa 1.0",
        description = "Runs and administers Stoa. Settings: -Dstoa.… or STOA_… in the environment.",
        subcommands = {DomainCommands.class, BrokerCommands.class})
public final class Stoa implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command. The process ends with its exit code; after success it goes on, for Maven is the host then. */
    public static void main(String... arguments) {
        int code = new CommandLine(new Stoa())
                .setExecutionExceptionHandler(Stoa::report)
                .execute(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(failure instanceof DomainException)) {
            throw failure;
        }
        command.getErr().println("stoa: " + failure.getMessage());
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
