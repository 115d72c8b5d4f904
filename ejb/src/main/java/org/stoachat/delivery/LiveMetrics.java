package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Serves the figures as metrics. Registered by hand: gauges of annotations stay with the server after an upgrade in place
 * and would go on asking the application that has gone.
 */
@ApplicationScoped
class LiveMetrics {

    private static final Map<String, Function<LiveFigures, Number>> GAUGES = Map.of(
            "stoa_events_total", LiveFigures::events,
            "stoa_events_last_minute", LiveFigures::eventsLastMinute,
            "stoa_sessions", LiveFigures::sessions,
            "stoa_rooms_live", LiveFigures::rooms,
            "stoa_events_waiting", LiveFigures::waiting,
            "stoa_events_repaired_total", LiveFigures::repaired,
            "stoa_broker_connected", figures -> figures.isBrokerConnected() ? 1 : 0);

    @Inject
    private MetricRegistry registry;

    @Inject
    private LiveFigures figures;

    void register() {
        remove();
        GAUGES.forEach((name, figure) -> registry.gauge(name, figures, figure));
    }

    void remove() {
        GAUGES.keySet().forEach(registry::remove);
    }
}
