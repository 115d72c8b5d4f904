package org.stoachat.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.delivery.LiveFigures;
import org.stoachat.principal.Administrators;

/** Tells administrators how this server does. */
@Stateless
@Boundary
public class DashboardService {

    @Inject
    private Administrators administrators;

    @Inject
    private LiveFigures live;

    @Inject
    private FigureHistory history;

    @Inject
    private CatalogRepository repository;

    /**
     * The figures of this server now; cheap enough to be asked for every few seconds.
     *
     * @throws DeniedException {@code admin.required}
     */
    public ServerFigures figures(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ServerFigures(
                Version.current(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                live.sessions(),
                live.rooms(),
                live.eventsLastMinute(),
                live.waiting(),
                live.repaired(),
                live.isBrokerConnected(),
                heap.getUsed(),
                heap.getMax(),
                history.samples());
    }

    /**
     * How much the database holds; reads an index or a small table each, never the posts.
     *
     * @throws DeniedException {@code admin.required}
     */
    public DatabaseTotals totals(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.totals();
    }
}
