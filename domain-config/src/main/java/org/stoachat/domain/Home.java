package org.stoachat.domain;

import java.nio.file.Path;

/** The folder {@code stoa.home} and what lies where in it. Only {@link #domain()} may be thrown away. */
public record Home(Path root) {

    /** The name of the domain and, in Payara, of the application. */
    static final String NAME = "stoa";

    Path domains() {
        return root.resolve("domains");
    }

    /** Payara's folder of this server: configuration, deployed application, broker. Built again when it does not match. */
    public Path domain() {
        return domains().resolve(NAME);
    }

    /** What the domain was built from; its last file, {@code built}, is there only when the building came to its end. */
    Path recipe() {
        return domain().resolve("stoa");
    }

    /** The server's log. */
    public Path serverLog() {
        return domain().resolve("logs").resolve("server.log");
    }

    /** The broker inside the server. */
    Path embeddedBroker() {
        return domain().resolve("imq").resolve("instances").resolve("imqbroker");
    }

    /** What a broker that runs by itself keeps; nothing of it has to survive. */
    Path brokerFolder() {
        return root.resolve("broker");
    }

    /** The broker that runs by itself. */
    Path separateBroker() {
        return brokerFolder().resolve("instances").resolve(NAME);
    }

    /** Generated passwords, readable by their owner alone. */
    Path secrets() {
        return root.resolve("secrets");
    }

    /** The embedded database. */
    public Path database() {
        return root.resolve("data").resolve(NAME);
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** What asadmin leaves behind for its user. */
    Path asadmin() {
        return root.resolve("asadmin");
    }
}
