package org.stoachat.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.stoachat.admin.Readiness;
import org.stoachat.admin.ReadinessService;
import org.stoachat.web.security.Callers;

/**
 * Up while the database answers with the right schema, once the broker has been there. Without the broker delivery goes
 * on by polling, so a server that loses it later stays in service, degraded.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    private ReadinessService service;

    private volatile boolean brokerSeen;

    @Override
    public HealthCheckResponse call() {
        Readiness now = service.check(Callers.server());
        brokerSeen = brokerSeen || now.broker();
        return HealthCheckResponse.named("path of a post")
                .status(now.database() && now.migrated() && brokerSeen)
                .withData("database", now.database())
                .withData("migrations", now.migrated())
                .withData("broker", now.broker() ? "connected" : "degraded")
                .build();
    }
}
