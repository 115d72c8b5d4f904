package org.stoachat.it.checker;

import java.net.URI;
import java.util.OptionalLong;
import org.stoachat.domain.Server;

/** One Stoa server. */
record ServerPart(Server server, URI site) implements Part {

    @Override
    public String name() {
        return "server";
    }

    @Override
    public OptionalLong pid() {
        return server.pid();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void stop() {
        server.down();
    }

    @Override
    public void start() {
        server.up();
        server.awaitReady();
    }
}
