package org.stoachat.it.server;

import java.net.URI;

/** The server under test as tests see it that Arquillian deploys to it. */
public final class DeployedByArquillian {

    private DeployedByArquillian() {}

    /** The address at which what they deploy will answer. */
    public static URI site() {
        return StoaServer.withoutApplication().url();
    }
}
