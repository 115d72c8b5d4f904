package org.stoachat.it.checker;

import java.util.OptionalLong;
import org.stoachat.domain.BrokerServer;

/** The broker that the servers share. */
record BrokerPart(BrokerServer broker) implements Part {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public OptionalLong pid() {
        return broker.pid();
    }

    @Override
    public void kill() {
        broker.kill();
    }

    @Override
    public void stop() {
        broker.down();
    }

    @Override
    public void start() {
        broker.up();
    }
}
