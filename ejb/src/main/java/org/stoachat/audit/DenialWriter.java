package org.stoachat.audit;

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

/** Writes gathered denials every second, and what is left when the server stops. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DenialWriter {

    private static final Logger LOG = Logger.getLogger(DenialWriter.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Denials denials;

    private ScheduledFuture<?> task;

    @PostConstruct
    void start() {
        task = scheduler.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        task.cancel(false);
        write();
    }

    private void write() {
        try {
            denials.flush();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-4001 denials could not be written; it is tried again shortly");
        }
    }
}
