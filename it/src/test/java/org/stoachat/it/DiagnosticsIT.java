package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.RestClient;

/** What the server tells of itself: health, metrics, OpenAPI (interfaces.md §2) and {@code /server}. */
class DiagnosticsIT extends OutsideTest {

    private final RestClient nobody = RestClient.anonymous(site);

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void theServerIsUp(String path) {
        assertEquals("UP", nobody.send("GET", path, null).expect(200).json().getString("status"));
    }

    @Test
    void readinessTellsOfDatabaseMigrationsAndBroker() {
        String body = nobody.send("GET", "/health/ready", null).expect(200).body();
        for (String part : List.of("database", "migrations", "broker")) {
            assertTrue(body.contains("\"" + part + "\""), body);
        }
    }

    @Test
    void metricsCountLiveSessionsAndEvents() {
        live("alice");
        String metrics = nobody.send("GET", "/metrics", null).expect(200).body();
        for (String name : List.of("stoa_sessions", "stoa_events_total", "stoa_events_repaired_total")) {
            assertTrue(metrics.contains(name), () -> name + " is missing");
        }
    }

    @Test
    void openApiDescribesTheResources() {
        String description = nobody.send("GET", "/openapi", null).expect(200).body();
        assertTrue(description.contains("openapi: 3."), description.substring(0, 200));
        for (String path : List.of("/api/v1/rooms/{roomId}/posts", "/api/v1/me/sessions", "/api/v1/server")) {
            assertTrue(description.contains(path + ":"), () -> path + " is missing");
        }
    }

    @Test
    void whoeverAsksLearnsWhatClientsNeed() {
        JsonObject server = nobody.get("/server").expect(200).json();
        assertEquals("Stoa", server.getString("product"));
        assertTrue(server.getBoolean("demo"));
        assertEquals(8_000, server.getJsonObject("limits").getInt("text"));
        assertEquals(65_536, server.getJsonObject("limits").getInt("frameBytes"));
        assertEquals(
                live("alice")
                        .await("welcome", frame -> frame.getString("type").equals("welcome"))
                        .getString("historyId"),
                server.getString("historyId"));
    }
}
