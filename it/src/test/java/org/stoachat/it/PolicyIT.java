package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Policies are edited over REST, and who loses the chat is out of every room at once (product.md §8, R-CAT-8). */
class PolicyIT extends OutsideTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String DEMO_POOL = "5f0a0000-0000-4000-8000-000000000002";

    private final RestClient admin = rest("admin").with("Content-Type", "application/json");
    private final Deque<String> made = new ArrayDeque<>();

    @AfterEach
    void deletePolicies() {
        made.forEach(policy -> admin.delete(policy + "?force=true").expect(204));
    }

    private Answer send(String method, String resource, String body) {
        return admin.send(method, "/api/v1" + resource, body);
    }

    private String make(JsonObject policy) {
        Answer answer = admin.post("/policies", policy).expect(201);
        String resource = "/policies/" + answer.json().getString("id");
        assertTrue(answer.header("Location").orElse("").endsWith(resource), answer::toString);
        made.push(resource);
        return resource;
    }

    private static JsonObject forUsers(boolean chat) {
        return Json.createObjectBuilder()
                .add("name", Unique.text("policy"))
                .add("scope", "user")
                .add("chatEnabled", chat)
                .build();
    }

    private static Predicate<JsonObject> accessTo(UUID room) {
        return frame -> frame.getString("type").equals("room")
                && frame.getString("event").equals("access")
                && frame.getString("roomId").equals(room.toString());
    }

    @Test
    void whoLosesTheChatIsOutOfEveryRoomWithinTwoSecondsAndPostsNoMore() {
        String policy = make(forUsers(true));
        send("PUT", policy + "/assignments/" + DemoContent.CAROL, "").expect(200);
        LiveClient carol = live("carol");
        LiveClient alice = live("alice");
        carol.join(DemoContent.LOBBY);
        carol.join(DemoContent.TENDER);
        alice.join(DemoContent.LOBBY);
        String before = Unique.text("with Carol");
        alice.say(DemoContent.LOBBY, before);
        carol.awaitPost(before);

        JsonObject loss = send("PATCH", policy + "?dryRun=true", "{\"chatEnabled\":false}")
                .expect(200)
                .json();
        assertEquals(1, loss.getInt("losesTotal"), loss::toString);
        send("PATCH", policy, "{\"chatEnabled\":false}").expect(200);
        String after = Unique.text("without Carol");
        alice.say(DemoContent.LOBBY, after);
        carol.await("being put out of the lobby", TWO_SECONDS, accessTo(DemoContent.LOBBY));
        carol.await("being put out of the secret room", TWO_SECONDS, accessTo(DemoContent.TENDER));
        alice.awaitPost(after);
        assertTrue(carol.ping().getJsonObject("rooms").isEmpty(), "the session is in no room");
        assertTrue(carol.posts(DemoContent.LOBBY).stream()
                .noneMatch(post -> post.getString("text").equals(after)));
        assertEquals("room.not-found", carol.refusal(DemoContent.LOBBY));
        rest("carol").say(DemoContent.LOBBY, Unique.text("hello")).expectProblem(404, "room.not-found");
        rest("carol").get("/rooms").expect(200);

        send("PATCH", policy, "{\"chatEnabled\":true}").expect(200);
        carol.join(DemoContent.LOBBY);
        carol.say(DemoContent.LOBBY, Unique.text("back again"));
    }

    @Test
    void theFirstPolicyThatExistsDecidesAndSaysWhy() {
        RestClient erin = rest("erin");
        String why = "/users/" + DemoContent.ERIN + "/policy";
        assertEquals("global", admin.get(why).expect(200).json().getString("scope"));
        make(Json.createObjectBuilder()
                .add("scope", "pool")
                .add("target", DEMO_POOL)
                .add("chatEnabled", true)
                .build());
        JsonObject decides = admin.get(why).expect(200).json();
        assertEquals(
                List.of("pool", "Demo pool"), List.of(decides.getString("scope"), decides.getString("targetName")));
        String none = make(forUsers(false));
        send("PUT", none + "/assignments/" + DemoContent.ERIN, "").expect(200);
        decides = admin.get(why).expect(200).json();
        assertEquals("user", decides.getString("scope"));
        assertFalse(decides.getBoolean("uploadEnabled"));
        erin.get("/rooms/" + DemoContent.LOBBY).expectProblem(404, "room.not-found");
        erin.get(why).expectProblem(403, "admin.required");
        assertEquals(
                DemoContent.ERIN.toString(),
                admin.get(none + "/assignments")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
        admin.delete(none).expectProblem(409, "policy.assigned");
        send("DELETE", none + "/assignments/" + DemoContent.ERIN, null).expect(200);
        erin.get("/rooms/" + DemoContent.LOBBY).expect(200);
    }

    @Test
    void changesAreCheckedAndVersioned() {
        String policy = make(forUsers(true));
        Answer first = admin.get(policy).expect(200);
        String tag = first.header("ETag").orElseThrow();
        RestClient careful = admin.with("If-Match", tag);
        careful.send("PATCH", "/api/v1" + policy, "{\"description\":\"new\"}").expect(200);
        careful.send("PATCH", "/api/v1" + policy, "{\"description\":\"newer\"}").expectProblem(412, "version.stale");
        send("PATCH", policy, "{\"scope\":\"pool\"}").expectProblem(400, "json.malformed");
        send("PATCH", policy, "{\"name\":null}").expectProblem(422, "invalid");
        send("PATCH", policy + "?dryRun=yes", "{}").expectProblem(400, "invalid");
        send(
                        "PATCH",
                        policy + "/assignments",
                        "{\"add\":[\"" + DemoContent.BOB + "\",\"" + DemoContent.NOWHERE + "\"]}")
                .expectProblem(422, "invalid");
        send("PATCH", policy + "/assignments", "{\"add\":[\"" + DemoContent.BOB + "\"]}")
                .expect(200);
        send("PATCH", policy + "/assignments", "{\"remove\":[\"" + DemoContent.BOB + "\"]}")
                .expect(200);
        admin.get("/policies/" + DemoContent.NOWHERE).expectProblem(404, "policy.not-found");
        rest("alice").get("/policies").expectProblem(403, "admin.required");
    }
}
