package org.stoachat;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the statements that a core sends to its database. */
public final class Statements {

    private final AtomicInteger count = new AtomicInteger();

    /** Counts from now on. */
    public Statements(Core core) {
        core.inTransaction(() -> {
            core.entities().unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
                @Override
                public void preExecuteQuery(SessionEvent event) {
                    count.incrementAndGet();
                }
            });
            return null;
        });
    }

    /** How many there were during some work. */
    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }
}
