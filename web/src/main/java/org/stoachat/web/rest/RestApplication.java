package org.stoachat.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface. What all resources have in common stands in {@code META-INF/openapi.yaml}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.disableMoxyJson", true);
    }
}
