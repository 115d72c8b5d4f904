package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-ROOM-5, R-POST-5: administrators remove and replace posts, and everybody sees it, at once or on coming back. */
class RemovalIT extends OutsideTest {

    private static final String ENGINEERING = "5f0d0000-0000-4000-8000-000000000002";
    private static final String REPLACEMENT = "{\"replacement\": \"Replaced by an administrator.\"}";

    private final RestClient alice = rest("alice");
    private final RestClient admin = rest("admin");
    private UUID room;

    @BeforeEach
    void makeRoom() {
        Answer made = alice.post(
                "/rooms",
                Json.createObjectBuilder()
                        .add("name", Unique.text("Removals"))
                        .add("categoryId", ENGINEERING)
                        .build());
        room = UUID.fromString(made.expect(201).json().getString("id"));
        alice.put("/rooms/" + room + "/members/" + DemoContent.BOB);
    }

    @AfterEach
    void deleteRoom() {
        admin.delete("/rooms/" + room).expect(204);
    }

    private String posts() {
        return "/rooms/" + room + "/posts";
    }

    private Answer replace(RestClient user, long sequence, String body) {
        return user.with("Content-Type", "application/json").send("PUT", "/api/v1" + posts() + "/" + sequence, body);
    }

    private Answer removals(String body) {
        return admin.post("/rooms/" + room + "/removals", body);
    }

    private void say(String text, int count) {
        for (int i = 0; i < count; i++) {
            alice.say(room, text + " " + i).expect(201);
        }
    }

    private static JsonObject await(LiveClient client, String type, long change) {
        return client.await(
                type + " as change " + change,
                frame -> frame.getString("type").equals(type)
                        && frame.getJsonNumber("change").longValue() == change);
    }

    private static List<Long> sequences(JsonObject removed) {
        return removed.getJsonArray("sequences").stream()
                .map(number -> Long.valueOf(number.toString()))
                .toList();
    }

    @Test
    void onePostIsRemovedAndAnotherReplaced() {
        say("secret", 2);
        LiveClient away = live("bob");
        JsonObject known = away.join(room);
        away.abort();
        LiveClient here = live("alice");
        here.join(room);
        admin.delete(posts() + "/1").expect(204);
        replace(admin, 2, REPLACEMENT).expect(204);

        assertEquals(List.of(1L), sequences(await(here, "removed", 3)));
        JsonObject replaced = await(here, "replaced", 4);
        assertEquals(2, replaced.getInt("sequence"));
        assertEquals("Replaced by an administrator.", replaced.getString("text"));
        JsonObject back = live("bob").resume(room, known.getInt("head"), known.getInt("change"));
        assertEquals(
                List.of("removed", "replaced"),
                back.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                        .map(frame -> frame.getString("type"))
                        .toList());
        JsonObject afresh = live("bob").join(room);
        String history = alice.get(posts()).expect(200).body();
        assertFalse((back + history + afresh).contains("secret"));
        assertEquals(
                Json.createObjectBuilder()
                        .add("removed", true)
                        .add("roomId", room.toString())
                        .add("sequence", 1)
                        .build(),
                alice.get(posts() + "/1").expect(200).json());
        assertTrue(alice.get(posts() + "/2").expect(200).json().getBoolean("replaced"));

        admin.delete(posts() + "/1").expect(204);
        replace(admin, 1, REPLACEMENT).expectProblem(409, "post.removed");
        replace(admin, 2, REPLACEMENT).expect(204);
        assertEquals(4, alice.get(posts()).expect(200).json().getInt("change"));
    }

    @Test
    void aJobRemovesWhatAFilterMeans() {
        say("osprey", 30);
        say("heron", 5);
        LiveClient here = live("alice");
        here.join(room);
        JsonObject preview = removals("{\"words\": \"OSPREY\", \"dryRun\": true}")
                .expect(200)
                .json();
        assertEquals(30, preview.getInt("count"));
        assertEquals(30, preview.getJsonArray("sequences").size());
        assertFalse(preview.toString().contains("osprey"));
        assertEquals(35, alice.get(posts()).expect(200).json().getInt("change"));

        Answer submitted = removals("{\"words\": \"OSPREY\"}").expect(202);
        String job = "/jobs/" + submitted.json().getString("id");
        assertTrue(submitted.header("Location").orElseThrow().endsWith("/api/v1" + job));
        assertEquals(LongStream.rangeClosed(1, 30).boxed().toList(), sequences(await(here, "removed", 36)));
        JsonObject done = admin.get(job).expect(200).json();
        assertEquals("done", done.getString("state"));
        assertEquals(30, done.getInt("affected"));
        assertTrue(admin.get("/jobs?limit=500").expect(200).body().contains(done.getString("id")));
        admin.delete(job).expectProblem(409, "job.ended");
        alice.get(job).expectProblem(403, "admin.required");
        alice.delete(job).expectProblem(403, "admin.required");

        removals("{\"author\": \"" + DemoContent.ALICE + "\", \"replacement\": \"A bird.\"}")
                .expect(202);
        for (int change = 37; change <= 41; change++) {
            assertEquals("A bird.", await(here, "replaced", change).getString("text"));
        }
    }

    /** Whether the job or its cancellation comes first, it says what it has done. */
    @Test
    void aCancelledJobDoesNothingMore() {
        say("osprey", 3);
        String job = "/jobs/"
                + removals("{\"from\": \"2026-01-01T00:00:00Z\"}")
                        .expect(202)
                        .json()
                        .getString("id");
        int status = admin.delete(job).status();
        assertTrue(status == 204 || status == 409, () -> "cancellation answered " + status);
        JsonObject ended = admin.get(job).expect(200).json();
        assertEquals(status == 204 ? "cancelled" : "done", ended.getString("state"));
        long removed = alice.get(posts()).expect(200).json().getJsonArray("items").stream()
                .filter(post -> post.asJsonObject().containsKey("removed"))
                .count();
        assertEquals(ended.getInt("affected"), removed);
        admin.get("/jobs/" + UUID.randomUUID()).expectProblem(404, "job.not-found");
        admin.delete("/jobs/" + UUID.randomUUID()).expectProblem(404, "job.not-found");
        admin.get("/jobs/one").expectProblem(404, "job.not-found");
    }

    @Test
    void onlyAdministratorsRemoveAndReplace() {
        say("text", 1);
        String removals = "/rooms/" + room + "/removals";
        alice.delete(posts() + "/1").expectProblem(403, "admin.required");
        replace(alice, 1, REPLACEMENT).expectProblem(403, "admin.required");
        alice.post(removals, "{\"words\": \"text\"}").expectProblem(403, "admin.required");
        alice.post(removals, "{\"words\": \"text\", \"dryRun\": true}").expectProblem(403, "admin.required");
        RestClient dave = rest("dave");
        dave.delete(posts() + "/1").expectProblem(404, "room.not-found");
        replace(dave, 1, REPLACEMENT).expectProblem(404, "room.not-found");
        dave.post(removals, "{\"words\": \"text\"}").expectProblem(404, "room.not-found");
        dave.get("/jobs").expectProblem(403, "admin.required");
        admin.delete(posts() + "/2").expectProblem(404, "post.not-found");
        replace(admin, 2, REPLACEMENT).expectProblem(404, "post.not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | removal.no-filter",
                "{\"match\": \"any\"} | 422 | removal.no-filter",
                "{\"word\": \"x\"} | 400 | json.malformed",
                "{\"words\": 1} | 400 | json.malformed",
                "{\"words\": \" \"} | 422 | invalid",
                "{\"words\": \"x\", \"match\": \"some\"} | 422 | invalid",
                "{\"words\": \"x\", \"caseSensitive\": \"yes\"} | 400 | json.malformed",
                "{\"words\": \"x\", \"dryRun\": \"true\"} | 400 | json.malformed",
                "{\"words\": \"x\", \"replacement\": \"\"} | 422 | invalid",
                "{\"author\": \"alice\"} | 400 | json.malformed",
                "{\"author\": \"5f0e0000-0000-4000-8000-00000000dead\"} | 422 | invalid",
                "{\"from\": \"yesterday\"} | 400 | invalid",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"until\": \"2026-11-01T00:00:00Z\"} | 422 | invalid",
                "[] | 400 | json.malformed"
            })
    void aRequestThatCannotBeMeantIsRefused(String body, int status, String code) {
        removals(body).expectProblem(status, code);
    }

    @Test
    void aReplacementKeepsToTheLimitsOfPosts() {
        say("text", 1);
        String tooLong = Json.createObjectBuilder()
                .add("replacement", "x".repeat(8_001))
                .build()
                .toString();
        replace(admin, 1, tooLong).expectProblem(422, "invalid");
        replace(admin, 1, "{}").expectProblem(422, "invalid");
        replace(admin, 1, "{\"replacement\": 1}").expectProblem(400, "json.malformed");
        replace(admin, 1, "{\"replacement\": \"x\", \"title\": \"y\"}").expectProblem(400, "json.malformed");
        assertEquals("text 0", alice.get(posts() + "/1").expect(200).json().getString("text"));
    }
}
