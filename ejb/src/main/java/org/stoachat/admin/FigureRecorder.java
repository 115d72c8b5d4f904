package org.stoachat.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.stoachat.delivery.LiveFigures;

/** Takes a sample of this server's live figures at regular times. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FigureRecorder {

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private LiveFigures figures;

    @Inject
    private FigureHistory history;

    private ScheduledFuture<?> task;

    @PostConstruct
    void start() {
        task = scheduler.scheduleAtFixedRate(this::takeSample, 0, FigureHistory.INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        task.cancel(false);
    }

    private void takeSample() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        history.add(new FigureSample(now, figures.eventsLastMinute(), figures.sessions()));
    }
}
