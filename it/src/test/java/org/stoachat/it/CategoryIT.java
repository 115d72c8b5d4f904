package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Categories, their lists and add-ins as clients see them (R-CAT-1 to R-CAT-6), with effect on sessions (R-CAT-8). */
class CategoryIT extends OutsideTest {

    private static final UUID ENGINEERING = UUID.fromString("5f0d0000-0000-4000-8000-000000000002");
    private static final UUID TRADING = UUID.fromString("5f0d0000-0000-4000-8000-000000000003");
    private static final UUID ENGINEERS = UUID.fromString("5f0b0000-0000-4000-8000-000000000002");
    private static final String DENIED = "/categories/" + ENGINEERING + "/denied/";
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final RestClient admin = rest("admin");

    @AfterEach
    void letBobIn() {
        admin.delete(DENIED + DemoContent.BOB).expect(200);
    }

    private static JsonObjectBuilder named(String name) {
        return Json.createObjectBuilder().add("name", name);
    }

    private Answer patch(String resource, JsonObjectBuilder body, String ifMatch) {
        return admin.with("Content-Type", "application/merge-patch+json")
                .with("If-Match", ifMatch)
                .send("PATCH", "/api/v1" + resource, body.build().toString());
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    @Test
    void administratorsMakeChangeAndDeleteCategories() {
        String name = Unique.text("Category");
        Answer made = admin.post("/categories", named(name).build()).expect(201);
        JsonObject category = made.json();
        String resource = "/categories/" + category.getString("id");
        assertTrue(made.header("Location").orElse("").endsWith("/api/v1" + resource), made::toString);
        assertTrue(category.getBoolean("invitations") && category.getBoolean("fileUpload"));
        assertTrue(category.getBoolean("chatHistory"));
        assertFalse(category.containsKey("version"));
        Answer read = admin.get(resource).expect(200);
        assertEquals(category, read.json());
        assertEquals(tag(made), tag(read));
        Answer changed = patch(
                        resource,
                        Json.createObjectBuilder().add("chatHistory", false).add("description", "brief"),
                        tag(read))
                .expect(200);
        assertFalse(changed.json().getBoolean("chatHistory"));
        assertEquals(name, changed.json().getString("name"));
        Answer reset = patch(
                        resource,
                        Json.createObjectBuilder().addNull("chatHistory").addNull("description"),
                        tag(changed))
                .expect(200);
        assertEquals(category, reset.json());
        patch(resource, named("late"), tag(read)).expectProblem(412, "version.stale");
        patch(resource, Json.createObjectBuilder().addNull("name"), "*").expectProblem(422, "invalid");
        patch(resource, Json.createObjectBuilder().add("colour", "red"), "*").expectProblem(400, "json.malformed");
        admin.post("/categories", named(name.toUpperCase(Locale.ROOT)).build()).expectProblem(409, "name.unavailable");
        admin.delete(resource).expect(204);
        admin.get(resource).expectProblem(404, "category.not-found");
        admin.delete("/categories/" + ENGINEERING).expectProblem(409, "category.not-empty");
    }

    @Test
    void badNamesAreRefusedByTheirField() {
        for (String name : List.of(" ", "n".repeat(257), "bell\u0007", "turned\u202Earound")) {
            JsonObject problem = admin.post("/categories", named(name).build()).expectProblem(422, "invalid");
            assertEquals(
                    "name", problem.getJsonArray("violations").getJsonObject(0).getString("field"));
        }
    }

    /** R-CAT-6: each side of the wall sees its own, and of the other not even that it exists. */
    @Test
    void outsidersFindNothing() {
        RestClient alice = rest("alice");
        RestClient dave = rest("dave");
        JsonObject seen = alice.get("/categories/" + ENGINEERING).expect(200).json();
        assertEquals(List.of("id", "name"), seen.keySet().stream().sorted().toList());
        String unknown = "/categories/" + UUID.randomUUID();
        for (String resource : List.of("", "/eligible")) {
            assertEquals(
                    dave.get(unknown + resource).expect(404).body(),
                    dave.get("/categories/" + ENGINEERING + resource)
                            .expect(404)
                            .body());
        }
        for (String list : List.of("/allowed", "/denied", "/creators")) {
            assertEquals(
                    dave.get(unknown + list).expect(403).body(),
                    dave.get("/categories/" + ENGINEERING + list).expect(403).body());
        }
        assertFalse(dave.get("/categories").expect(200).body().contains("Engineering"));
        assertFalse(alice.get("/categories").expect(200).body().contains("Trading"));
        rest("erin").get("/categories/" + TRADING).expectProblem(404, "category.not-found");
        alice.delete("/categories/" + ENGINEERING).expectProblem(403, "admin.required");
    }

    /** R-CAT-3. */
    @Test
    void creatorsKnowWhereTheyCreateAndWhoIsEligible() {
        assertTrue(rest("alice")
                .get("/me/categories?role=creator")
                .expect(200)
                .body()
                .contains("Engineering"));
        assertFalse(rest("bob")
                .get("/me/categories?role=creator")
                .expect(200)
                .body()
                .contains("Engineering"));
        rest("bob").get("/me/categories?role=owner").expectProblem(400, "invalid");
        String eligible = rest("alice")
                .get("/categories/" + ENGINEERING + "/eligible?q=BOB")
                .expect(200)
                .body();
        assertTrue(eligible.contains("Bob Baker"), eligible);
        assertFalse(eligible.contains("Dave"), eligible);
        rest("bob").get("/categories/" + ENGINEERING + "/eligible").expectProblem(403, "category.not-creator");
        JsonObject refusal = admin.put("/categories/" + ENGINEERING + "/creators/" + DemoContent.DAVE)
                .expectProblem(422, "principal.out-of-scope");
        assertTrue(refusal.getString("detail").contains("Dave Dyer"), refusal::toString);
    }

    /** R-CAT-4, R-CAT-8: narrowing puts out within two seconds, widening lets in again. */
    @Test
    void whoIsDeniedIsPutOutAndComesBackWhenTheDenialGoes() {
        LiveClient bob = live("bob");
        bob.join(DemoContent.TOOLS);
        JsonObject foreseen =
                admin.put(DENIED + DemoContent.BOB + "?dryRun=true").expect(200).json();
        assertEquals(1, foreseen.getInt("added"));
        assertTrue(foreseen.getJsonArray("loses").toString().contains("Bob Baker"), foreseen::toString);
        rest("bob").get("/rooms/" + DemoContent.TOOLS + "/posts").expect(200);
        admin.put(DENIED + DemoContent.BOB + "?dryRun=yes").expectProblem(400, "invalid");

        assertEquals(foreseen, admin.put(DENIED + DemoContent.BOB).expect(200).json());
        bob.await("being put out", TWO_SECONDS, accessTo(DemoContent.TOOLS));
        rest("bob").get("/rooms/" + DemoContent.TOOLS + "/posts").expectProblem(404, "room.not-found");
        admin.delete(DENIED + DemoContent.BOB).expect(200);
        bob.join(DemoContent.TOOLS);
    }

    private static Predicate<JsonObject> accessTo(UUID room) {
        return frame -> frame.getString("type").equals("room")
                && frame.getString("event").equals("access")
                && frame.getString("roomId").equals(room.toString());
    }

    @Test
    void aListIsChangedWhollyOrNotAtAll() {
        String resource = "/categories/"
                + admin.post("/categories", named(Unique.text("Bulk")).build())
                        .expect(201)
                        .json()
                        .getString("id");
        try {
            JsonObject bad = patch(
                            resource + "/allowed",
                            Json.createObjectBuilder()
                                    .add(
                                            "add",
                                            Json.createArrayBuilder()
                                                    .add(ENGINEERS.toString())
                                                    .add(DemoContent.NOWHERE.toString())),
                            "*")
                    .expectProblem(422, "invalid");
            assertEquals(
                    "add[1]", bad.getJsonArray("violations").getJsonObject(0).getString("field"));
            assertTrue(admin.get(resource + "/allowed")
                    .expect(200)
                    .json()
                    .getJsonArray("items")
                    .isEmpty());
            JsonObject change = patch(
                            resource + "/allowed",
                            Json.createObjectBuilder()
                                    .add(
                                            "add",
                                            Json.createArrayBuilder()
                                                    .add(ENGINEERS.toString())
                                                    .add(DemoContent.DAVE.toString())),
                            "*")
                    .expect(200)
                    .json();
            assertEquals(2, change.getInt("added"));
            admin.put(resource + "/denied/" + DemoContent.DAVE).expect(200);
            String allowed = admin.get(resource + "/allowed").expect(200).body();
            assertTrue(allowed.contains("\"outOfScope\":true") && allowed.contains("\"outOfScope\":false"), allowed);
            admin.get(resource + "/owners").expectProblem(404, "not-found");
        } finally {
            admin.delete(resource).expect(204);
        }
    }

    @Test
    void addInsAreForAdministratorsToChangeAndForEverybodyToRead() {
        String name = UUID.randomUUID().toString();
        JsonObject draft = named(name).add("url", "https://example.com/board").build();
        rest("alice").post("/add-ins", draft).expectProblem(403, "admin.required");
        Answer made = admin.post("/add-ins", draft).expect(201);
        String resource = "/add-ins/" + made.json().getString("id");
        assertEquals(made.json(), rest("alice").get(resource).expect(200).json());
        assertTrue(rest("alice").get("/add-ins?q=" + name).expect(200).body().contains(name));
        patch(resource, Json.createObjectBuilder().add("url", "javascript:alert(1)"), tag(made))
                .expectProblem(422, "invalid");
        Answer changed = patch(resource, Json.createObjectBuilder().add("url", "http://example.com/"), tag(made))
                .expect(200);
        assertEquals("http://example.com/", changed.json().getString("url"));
        patch(resource, Json.createObjectBuilder().add("url", "http://example.com/late"), tag(made))
                .expectProblem(412, "version.stale");
        admin.delete(resource).expect(204);
        admin.get(resource).expectProblem(404, "add-in.not-found");
    }
}
