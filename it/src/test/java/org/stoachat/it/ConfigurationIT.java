package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Sites, pools, configurations and settings over REST; a server follows its configuration within seconds. */
class ConfigurationIT extends OutsideTest {

    private static final String DEMO_SITE = "5f0a0000-0000-4000-8000-000000000001";
    private static final String DEMO_POOL = "5f0a0000-0000-4000-8000-000000000002";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient admin = rest("admin").with("Content-Type", "application/json");
    private final Deque<String> made = new ArrayDeque<>();

    @AfterEach
    void deleteWhatWasMade() {
        made.forEach(resource -> admin.delete(resource).expect(204));
    }

    private String make(String list, JsonObject body) {
        String resource = list + "/" + admin.post(list, body).expect(201).json().getString("id");
        made.push(resource);
        return resource;
    }

    private Answer send(String method, String resource, String body) {
        return admin.send(method, "/api/v1" + resource, body);
    }

    private JsonObject limits() {
        return admin.get("/server").expect(200).json().getJsonObject("limits");
    }

    private void awaitBacklog(int expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (limits().getInt("backlog") != expected && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(expected, limits().getInt("backlog"));
    }

    @Test
    void theConfigurationOfThePoolDecidesHowMuchARoomShows() {
        for (int i = 0; i < 110; i++) {
            rest("bob").say(DemoContent.TOOLS, Unique.text("wrench")).expect(201);
        }
        String configuration = make(
                "/configurations",
                Json.createObjectBuilder()
                        .add("scope", "pool")
                        .add("target", DEMO_POOL)
                        .add("defaultBacklog", 3)
                        .add("roomManagementUrl", "https://example.com/rooms")
                        .build());
        awaitBacklog(3);
        LiveClient alice = live("alice");
        assertEquals(3, alice.join(DemoContent.TOOLS).getJsonArray("posts").size());
        assertEquals(
                "https://example.com/rooms",
                admin.get("/server").expect(200).json().getString("roomManagementUrl"));
        assertFalse(RestClient.anonymous(site).get("/server").expect(200).json().containsKey("roomManagementUrl"));
        send("PATCH", configuration, "{\"defaultBacklog\":500,\"participantLimit\":9,\"maxFileKilobytes\":7}")
                .expect(200);
        awaitBacklog(500);
        assertEquals(9, limits().getInt("participants"));
        assertEquals(7, limits().getInt("fileKilobytes"));
        alice.part(DemoContent.TOOLS);
        assertTrue(alice.join(DemoContent.TOOLS).getJsonArray("posts").size() > 100);
        send("PATCH", configuration, "{\"defaultBacklog\":501}").expectProblem(422, "invalid");
        send("PATCH", configuration, "{\"roomManagementUrl\":\"javascript:alert(1)\"}")
                .expectProblem(422, "invalid");
        rest("alice").get(configuration).expectProblem(403, "admin.required");
    }

    @Test
    void aPoolThatIsHomeToSomebodyStays() {
        String name = Unique.text("pool");
        String pool = make(
                "/pools",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("siteId", DEMO_SITE)
                        .build());
        String home = "/users/" + DemoContent.DAVE + "/home-pool";
        String body = "{\"poolId\":\"" + pool.substring("/pools/".length()) + "\"}";
        assertEquals(
                0, send("PUT", home + "?dryRun=true", body).expect(200).json().getInt("losesTotal"));
        assertEquals("Demo pool", admin.get(home).expect(200).json().getString("name"));
        send("PUT", home, body).expect(200);
        assertEquals(name, admin.get(home).expect(200).json().getString("name"));
        admin.delete(pool).expectProblem(409, "pool.in-use");
        send("PUT", home, "{\"poolId\":\"" + DEMO_POOL + "\"}").expect(200);
        admin.delete("/sites/" + DEMO_SITE).expectProblem(409, "site.in-use");
        send("PATCH", pool, "{\"name\":\"demo POOL\"}").expectProblem(409, "name.unavailable");
        send("PUT", home, "{}").expectProblem(422, "invalid");
    }

    @Test
    void settingsAreAClosedList() {
        Answer before = admin.get("/settings/audit.retentionDays").expect(200);
        assertEquals("365", before.json().getString("defaultValue"));
        String value = before.json().getString("value");
        RestClient careful = admin.with("If-Match", before.header("ETag").orElseThrow());
        careful.send("PUT", "/api/v1/settings/audit.retentionDays", "{\"value\":\"90\"}")
                .expect(200);
        careful.send("PUT", "/api/v1/settings/audit.retentionDays", "{\"value\":\"91\"}")
                .expectProblem(412, "version.stale");
        send("PUT", "/settings/audit.retentionDays", "{\"value\":\"" + value + "\"}")
                .expect(200);
        send("PUT", "/settings/audit.retentionDays", "{\"value\":\"0\"}").expectProblem(422, "invalid");
        send("PUT", "/settings/no.such", "{\"value\":\"0\"}").expectProblem(404, "setting.not-found");
    }
}
