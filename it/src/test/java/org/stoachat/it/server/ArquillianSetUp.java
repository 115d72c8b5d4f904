package org.stoachat.it.server;

import org.jboss.arquillian.config.descriptor.api.ArquillianDescriptor;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts the server under test before Arquillian looks for it, and tells Arquillian where it is. */
public class ArquillianSetUp implements LoadableExtension {

    private static final int BEFORE_CONTAINERS_ARE_MADE = 100;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ArquillianSetUp.class);
    }

    /** Fills in what arquillian.xml cannot know. */
    public void configure(@Observes(precedence = BEFORE_CONTAINERS_ARE_MADE) ArquillianDescriptor descriptor) {
        StoaServer server = StoaServer.withoutApplication();
        descriptor
                .container("payara")
                .setDefault()
                .property("adminHost", "127.0.0.1")
                .property("adminPort", String.valueOf(server.adminPort()))
                .property("adminUser", "admin")
                .property("adminPassword", server.adminPassword());
    }
}
