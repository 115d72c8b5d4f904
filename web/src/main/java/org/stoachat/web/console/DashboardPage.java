package org.stoachat.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.stoachat.admin.DashboardService;
import org.stoachat.admin.DatabaseTotals;
import org.stoachat.admin.ServerFigures;
import org.stoachat.common.Caller;

/** How this server does. */
@Named
@RequestScoped
public class DashboardPage {

    private static final long MEBIBYTE = 1L << 20;

    @Inject
    private DashboardService dashboard;

    @Inject
    private Caller caller;

    private ServerFigures figures;
    private DatabaseTotals totals;

    /** Reads everything, once, when the page is opened. */
    public void load() {
        figures = dashboard.figures(caller);
        totals = dashboard.totals(caller);
    }

    /** Reads what goes on now; the browser draws the chart anew by itself. */
    public void refresh() {
        figures = dashboard.figures(caller);
        PrimeFaces.current().ajax().addCallbackParam("samples", SampleChart.samples(figures.samples()));
    }

    /** What goes on in this server. */
    public ServerFigures getFigures() {
        return figures;
    }

    /** What the database holds; there when the page is opened. */
    public DatabaseTotals getTotals() {
        return totals;
    }

    /** Used heap in mebibytes. */
    public long getHeapUsed() {
        return figures.heapUsed() / MEBIBYTE;
    }

    /** What the heap may grow to, in mebibytes. */
    public long getHeapLimit() {
        return figures.heapLimit() / MEBIBYTE;
    }

    /** The chart of the last hour as Chart.js reads it. */
    public String getChart() {
        return SampleChart.of(figures.samples());
    }
}
