package org.stoachat.seeded.web.console;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import org.stoachat.admin.Migrations;
import org.stoachat.admin.ServerDescription;
import org.stoachat.admin.ServerService;
import org.stoachat.common.Caller;

/** An adapter that does what adapters must not do. */
final class BrokenAdapter {

    private BrokenAdapter() {}

    record AdapterWithSql(Connection connection) {}

    record BackDoor(Migrations bean) {}

    static class ObservingAdapter {
        void happened(@Observes String event) {}
    }

    record BusyPage(ServerService service, Caller caller) {
        ServerDescription getServer() {
            return service.describe(caller);
        }
    }

    @ServerEndpoint("/seeded")
    static class SocketOfAnotherName {}

    @Path("/seeded")
    static class PathOfAnotherName {}

    @Named
    static class NamedDifferently {}
}
