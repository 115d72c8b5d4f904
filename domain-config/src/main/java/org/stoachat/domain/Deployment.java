package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The application in the domain. */
final class Deployment {

    private static final String BEGUN = "begun";

    private final Home home;
    private final Asadmin asadmin;
    private final ServerLog log;

    Deployment(Home home, Asadmin asadmin, ServerLog log) {
        this.home = home;
        this.asadmin = asadmin;
        this.log = log;
    }

    /** Whether exactly this EAR is deployed. */
    boolean isCurrent(Path ear) throws IOException {
        return deployed().equals(Optional.of(Digests.of(ear)));
    }

    /** Whether the last deployment, if any, came to its end; else the state of a running server is anybody's guess. */
    boolean isWhole() throws IOException {
        return !deployed().equals(Optional.of(BEGUN));
    }

    /**
     * Forgets what is deployed, on a stopped server: it would be loaded in vain before the next one comes, and Payara
     * refuses to replace what it is just loading.
     */
    void forget() throws IOException {
        Files.deleteIfExists(mark());
        new DomainXml(home).removeApplication();
        Folders.delete(home.domain().resolve("applications"));
        Folders.delete(home.domain().resolve("generated"));
    }

    /**
     * Puts this EAR in place of what is deployed, on a running server.
     *
     * @throws DomainException with the reason from the log, as that of a failed migration
     */
    void replace(Path ear) throws IOException {
        Files.writeString(mark(), BEGUN);
        log.mark();
        Asadmin.Answer answer = asadmin.remote(
                "deploy",
                "--force=true",
                "--name=" + Home.NAME,
                ear.toAbsolutePath().toString());
        if (!answer.succeeded()) {
            throw new DomainException(
                    "The application was not deployed. " + answer.reason() + "\n" + log.explanation());
        }
        Files.writeString(mark(), Digests.of(ear));
    }

    private Optional<String> deployed() throws IOException {
        return Files.exists(mark()) ? Optional.of(Files.readString(mark())) : Optional.empty();
    }

    private Path mark() {
        return home.recipe().resolve("deployed");
    }
}
