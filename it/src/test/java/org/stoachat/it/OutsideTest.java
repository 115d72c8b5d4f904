package org.stoachat.it;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.StoaServer;

/** A test that sees the server as clients do; closes the live connections that it has opened. */
abstract class OutsideTest {

    /** The address of the server under test. */
    protected final URI site = StoaServer.site();

    private final Deque<LiveClient> open = new ArrayDeque<>();

    /** A demo user over REST, with Basic. */
    protected final RestClient rest(String user) {
        return RestClient.basic(site, user);
    }

    /** A demo user over REST, as a browser with cookie and CSRF token. */
    protected final RestClient browser(String user) {
        return RestClient.signedIn(site, user);
    }

    /** A new live connection of a demo user. */
    protected final LiveClient live(String user) {
        return live(rest(user));
    }

    /** A new live connection with the credentials of a REST client. */
    protected final LiveClient live(RestClient caller) {
        LiveClient client = LiveClient.open(caller);
        open.push(client);
        return client;
    }

    @AfterEach
    void closeConnections() {
        open.forEach(LiveClient::close);
    }
}
