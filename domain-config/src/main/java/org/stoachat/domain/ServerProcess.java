package org.stoachat.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server's or broker's operating-system process, known by its command line, which names its folder. */
final class ServerProcess {

    private static final Duration LAST_BREATH = Duration.ofSeconds(20);

    private final ProcessHandle handle;

    private ServerProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /** The process that runs this domain, if any. */
    static Optional<ServerProcess> of(Home home) {
        return withArgument("-Dcom.sun.aas.instanceRoot=" + home.domain());
    }

    /** The process that was started with exactly this argument, if any. */
    static Optional<ServerProcess> withArgument(String argument) {
        return Processes.withArgument(argument).findFirst().map(ServerProcess::new);
    }

    long pid() {
        return handle.pid();
    }

    boolean isAlive() {
        return handle.isAlive();
    }

    /** Kills it as a crash would (SIGKILL) and returns when it is gone. */
    void kill() {
        handle.destroyForcibly();
        if (!endsWithin(LAST_BREATH)) {
            throw new DomainException("Process " + pid() + " cannot be killed: is it yours?");
        }
    }

    /** Asks it to end (SIGTERM), then kills it. */
    void terminate() {
        handle.destroy();
        if (!endsWithin(LAST_BREATH)) {
            kill();
        }
    }

    /** Waits for its end. */
    boolean endsWithin(Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
