package org.stoachat.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after delivery at regular times, so that it goes on, later but complete, whatever message was lost. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeliveryWatch {

    private static final Logger LOG = Logger.getLogger(DeliveryWatch.class.getName());
    private static final long HOLES_MILLIS = 100;
    private static final long RIGHTS_MILLIS = 1_000;
    private static final long HEADS_MILLIS = 2_000;
    private static final long BROKER_MILLIS = 1_000;
    private static final long PRESENCE_MILLIS = 250;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Delivery delivery;

    @Inject
    private AccessGate gate;

    @Inject
    private EventPublisher publisher;

    @Inject
    private PresenceRounds presence;

    @Inject
    private LiveMetrics metrics;

    private List<ScheduledFuture<?>> tasks;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        metrics.register();
        gate.catchUp();
        tasks = List.of(
                every(HOLES_MILLIS, "filling holes", delivery::fillHoles),
                every(RIGHTS_MILLIS, "reading changes of rights", gate::catchUp),
                every(HEADS_MILLIS, "polling heads of rooms", delivery::poll),
                every(BROKER_MILLIS, "asking the broker", publisher::probe),
                every(PRESENCE_MILLIS, "telling who is there", presence::run));
    }

    @PreDestroy
    void stop() {
        stopping = true;
        metrics.remove();
        tasks.forEach(task -> task.cancel(false));
    }

    private ScheduledFuture<?> every(long millis, String what, Runnable work) {
        return scheduler.scheduleWithFixedDelay(() -> run(what, work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Level level = stopping ? Level.FINE : Level.WARNING;
            LOG.log(level, e, () -> "STOA-2001 " + what + " failed; it is tried again shortly");
        }
    }
}
