package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A Stoa server on this machine, under the folder {@code stoa.home}. Every method may be called in any state of it, leaves
 * other servers alone, and fails with a {@link DomainException} whose message says what to do.
 */
public final class Server {

    private static final Duration READY = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;
    private final Home home;
    private final Distribution distribution;
    private final Secrets secrets;
    private final Asadmin asadmin;
    private final Domain domain;
    private final Deployment deployment;
    private final ServerLog log;

    /** A server with these settings; nothing happens yet. */
    public Server(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        home = settings.home();
        distribution = new Distribution(settings);
        secrets = new Secrets(home.secrets());
        log = new ServerLog(home.serverLog());
        asadmin = new Asadmin(settings, secrets);
        domain = new Domain(settings, secrets, asadmin, log);
        deployment = new Deployment(home, asadmin, log);
    }

    /** Sets up what is missing or differs, and starts the server with what was deployed before. */
    public void up() {
        locked(() -> up(Optional.empty()));
    }

    /** The same, and puts this EAR in place unless it is there already. */
    public void up(Path ear) {
        if (!Files.isRegularFile(ear)) {
            throw new DomainException("There is no EAR at " + ear + ": build it with mvn package, or name another.");
        }
        locked(() -> up(Optional.of(ear)));
    }

    private void up(Optional<Path> ear) throws IOException {
        if (!isRunning()) {
            Ports.requireFree(settings);
        }
        if (!distribution.isCurrent()) {
            domain.stop();
            distribution.unpack(progress);
        }
        Recipe recipe = Recipe.of(settings, secrets);
        boolean changed = ear.isPresent() && !deployment.isCurrent(ear.get());
        if (isRunning() && !isUsable(recipe, changed)) {
            progress.step("Stopping the server, which is to change");
            domain.stop();
            Ports.requireFree(settings);
        }
        if (!recipe.isBuilt()) {
            domain.build(recipe, progress);
            changed = ear.isPresent();
        }
        if (!isRunning()) {
            progress.step("Starting the server");
            if (changed) {
                deployment.forget();
            }
            domain.start(Optional.empty());
        }
        if (changed) {
            progress.step("Deploying " + ear.get().getFileName());
            deployment.replace(ear.get());
        }
    }

    /** A running server stays when it matches its recipe, listens to its administrator, and can take what is to come. */
    private boolean isUsable(Recipe recipe, boolean changed) throws IOException {
        return recipe.isBuilt() && Ports.isAdministered(settings) && (!changed || deployment.isWhole());
    }

    /** Waits until the chat answers, at most five minutes. */
    public void awaitReady() {
        progress.step("Waiting until the chat answers");
        Readiness readiness = new Readiness(settings);
        long deadline = System.nanoTime() + READY.toNanos();
        while (!readiness.isReady()) {
            if (!isRunning()) {
                throw new DomainException("The server has ended:\n" + log.explanation());
            }
            if (log.showsFailedApplication()) {
                throw new DomainException("The application did not start:\n" + log.explanation());
            }
            if (System.nanoTime() > deadline) {
                throw new DomainException("The chat is not ready after " + READY.toMinutes() + " minutes; "
                        + readiness.lastAnswer() + "\nThe log: " + home.serverLog());
            }
            readiness.pause();
        }
    }

    /** Whether the chat answers now. */
    public boolean isReady() {
        return new Readiness(settings).isReady();
    }

    /** Whether the server's process is there. */
    public boolean isRunning() {
        return ServerProcess.of(home).isPresent();
    }

    /** The server's process id while it runs. */
    public OptionalLong pid() {
        return ServerProcess.of(home).stream().mapToLong(ServerProcess::pid).findFirst();
    }

    /** Stops server and broker in good order; false when nothing ran. */
    public boolean down() {
        if (!isRunning()) {
            return false;
        }
        progress.step("Stopping the server");
        locked(domain::stop);
        return true;
    }

    /** Ends the process as a crash would, for tests of what survives one. */
    public void kill() {
        ServerProcess.of(home).ifPresent(ServerProcess::kill);
    }

    private void locked(Lock.Work work) {
        Preflight.check(home);
        try {
            Lock.holding(home, () -> {
                asadmin.endOrphans();
                work.run();
            });
        } catch (IOException e) {
            throw new DomainException("Reading or writing under " + home.root() + " failed: " + e.getMessage(), e);
        }
    }
}
