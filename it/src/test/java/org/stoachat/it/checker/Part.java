package org.stoachat.it.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A process of the topology that faults happen to. */
interface Part {

    /** As in {@link Outage#what()}. */
    String name();

    /** Its process while it runs. */
    OptionalLong pid();

    /** Ends it as a crash does. */
    void kill();

    /** Ends it in good order. */
    void stop();

    /** Starts it after its end and returns when it works. */
    void start();

    /** Stops its process in the middle of whatever it does. */
    default void freeze() {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    default void thaw() {
        signal("CONT");
    }

    /** Writes what its threads are doing into a file. */
    default void dumpThreads(Path file) {
        String jstack =
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
        run(new ProcessBuilder(jstack, String.valueOf(pid().orElseThrow())).redirectOutput(file.toFile()));
    }

    private void signal(String name) {
        run(new ProcessBuilder("kill", "-" + name, String.valueOf(pid().orElseThrow())));
    }

    private static void run(ProcessBuilder command) {
        try {
            Process process =
                    command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("failed: " + command.command());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
