package org.stoachat.reading;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes gathered marks every ten seconds, and what is left when the server stops. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MarkWriter {

    private static final Logger LOG = Logger.getLogger(MarkWriter.class.getName());
    private static final long EVERY_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ReadMarks marks;

    private ScheduledFuture<?> task;

    @PostConstruct
    void start() {
        task = scheduler.scheduleWithFixedDelay(this::write, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        task.cancel(false);
        write();
    }

    private void write() {
        try {
            marks.flush();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-5001 read marks could not be written; it is tried again shortly");
        }
    }
}
