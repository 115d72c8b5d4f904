package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-ROOM-1 to 4 over REST, with their effect on connected sessions (R-CAT-8). */
class RoomLifecycleIT extends OutsideTest {

    private static final String ENGINEERING = "5f0d0000-0000-4000-8000-000000000002";
    private static final String TRADING = "5f0d0000-0000-4000-8000-000000000003";
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final RestClient alice = rest("alice");
    private final RestClient admin = rest("admin");
    private UUID room;

    @BeforeEach
    void makeRoom() {
        Answer made = alice.post(
                "/rooms",
                Json.createObjectBuilder()
                        .add("name", Unique.text("Scaffold"))
                        .add("categoryId", ENGINEERING)
                        .build());
        room = UUID.fromString(made.expect(201).json().getString("id"));
        assertTrue(made.header("Location").orElseThrow().endsWith("/rooms/" + room));
    }

    @AfterEach
    void deleteRoom() {
        assertTrue(admin.delete(path()).status() < 500);
    }

    private String path() {
        return "/rooms/" + room;
    }

    private Answer patch(RestClient user, String query, String body) {
        return user.with("Content-Type", "application/merge-patch+json")
                .send("PATCH", "/api/v1" + path() + query, body);
    }

    private boolean tellsOfTheRoom(JsonObject frame) {
        return frame.getString("type").equals("room")
                && frame.getString("roomId").equals(room.toString());
    }

    @Test
    void whoMakesARoomManagesAndReadsIt() {
        JsonObject made = alice.get(path()).expect(200).json();
        assertEquals("closed", made.getString("privacy"));
        assertTrue(made.getBoolean("mayManage") && made.getBoolean("mayPost"));
        assertEquals(1, made.getInt("managersTotal"));
        alice.say(room, Unique.text("first")).expect(201);
        rest("bob").get(path() + "/posts").expectProblem(403, "room.not-member");
        rest("dave").get(path()).expectProblem(404, "room.not-found");
    }

    @Test
    void aChangeExpectsAVersion() {
        String tag = alice.get(path()).expect(200).header("ETag").orElseThrow();
        patch(alice.with("If-Match", tag), "?dryRun=true", "{\"description\": \"new\"}")
                .expect(200);
        patch(alice.with("If-Match", tag), "", "{\"description\": \"new\"}").expect(200);
        patch(alice.with("If-Match", tag), "", "{\"description\": \"newer\"}").expectProblem(412, "version.stale");
        assertEquals("new", alice.get(path()).expect(200).json().getString("description"));
        patch(rest("bob"), "", "{\"description\": \"mine\"}").expectProblem(403, "room.not-manager");
        patch(alice, "", "{\"descripton\": \"misspelt\"}").expectProblem(400, "json.malformed");
        patch(alice, "", "{\"type\": \"hall\"}").expectProblem(422, "invalid");
    }

    /** R-ROOM-2, R-CAT-6: a manager learns nothing of categories that they may not see. */
    @Test
    void aMoveIsNoOracleOfCategories() {
        patch(alice, "", "{\"categoryId\": \"" + TRADING + "\"}").expectProblem(404, "category.not-found");
        patch(alice, "", "{\"categoryId\": \"" + UUID.randomUUID() + "\"}").expectProblem(404, "category.not-found");
    }

    /** R-ROOM-4. */
    @Test
    void disablingPutsEverybodyOut() {
        LiveClient live = live("alice");
        live.join(room);
        patch(alice, "", "{\"disabled\": true}").expect(204);
        live.await("being put out", TWO_SECONDS, this::tellsOfTheRoom);
        alice.get(path()).expectProblem(404, "room.not-found");
        patch(alice, "", "{\"disabled\": false}").expectProblem(404, "room.not-found");
        patch(admin, "", "{\"disabled\": false}").expect(200);
        alice.get(path()).expect(200);
    }

    /** R-ROOM-4. */
    @Test
    void aDeletedRoomIsGoneForEverybody() {
        LiveClient live = live("alice");
        live.join(room);
        alice.delete(path()).expectProblem(403, "admin.required");
        admin.delete(path()).expect(204);
        live.await("being put out", TWO_SECONDS, this::tellsOfTheRoom);
        alice.get(path()).expectProblem(404, "room.not-found");
        admin.get(path()).expectProblem(404, "room.not-found");
    }

    /** R-ROOM-4: a purge takes effect for readers at once. */
    @Test
    void aPurgeIsSeenAtOnce() {
        LiveClient live = live("alice");
        live.join(room);
        alice.say(room, Unique.text("to be forgotten")).expect(201);
        String until = "{\"until\": \"" + Instant.now().plusSeconds(1) + "\"}";
        alice.post(path() + "/purge", until).expectProblem(403, "admin.required");
        assertEquals(2, admin.post(path() + "/purge", until).expect(202).json().getInt("first"));
        JsonObject purged = live.await(
                "the purge", TWO_SECONDS, frame -> frame.getString("type").equals("purged"));
        assertEquals(2, purged.getInt("first"));
        assertTrue(alice.get(path() + "/posts")
                .expect(200)
                .json()
                .getJsonArray("items")
                .isEmpty());
    }

    @Test
    void myRoomsAreThoseWhoseListsNameMe() {
        assertTrue(
                alice.get("/me/rooms?role=manager&limit=500").expect(200).body().contains(room.toString()));
        assertTrue(alice.get("/rooms?mine=true&limit=500").expect(200).body().contains(room.toString()));
        assertFalse(rest("bob").get("/me/rooms?limit=500").expect(200).body().contains(room.toString()));
        rest("bob").get("/rooms?memberId=5f0c0000-0000-4000-8000-000000000041").expectProblem(403, "admin.required");
    }
}
