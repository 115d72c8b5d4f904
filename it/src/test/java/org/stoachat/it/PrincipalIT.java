package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Looking people up, and keeping local users, groups and containers, over REST (interfaces.md §4). */
class PrincipalIT extends OutsideTest {

    private final RestClient admin = rest("admin");

    private Answer patch(String resource, String ifMatch, JsonObject body) {
        RestClient caller = admin.with("Content-Type", "application/merge-patch+json");
        return (ifMatch == null ? caller : caller.with("If-Match", ifMatch))
                .send("PATCH", "/api/v1" + resource, body.toString());
    }

    private static JsonObject json(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private JsonObject user(String name) {
        return admin.post(
                        "/users",
                        Json.createObjectBuilder()
                                .add("displayName", name)
                                .add("signInName", name.replace(' ', '.'))
                                .add("password", RestClient.PASSWORD)
                                .build())
                .expect(201)
                .json();
    }

    private String group(String name) {
        return admin.post("/groups", json("displayName", name))
                .expect(201)
                .json()
                .getString("id");
    }

    private static Set<String> names(Answer list) {
        return list.expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("displayName"))
                .collect(Collectors.toSet());
    }

    @Test
    void aUserIsMadeChangedShutOutAndDeleted() {
        String name = Unique.text("Gerda");
        Answer made = admin.post(
                "/users",
                Json.createObjectBuilder()
                        .add("displayName", name)
                        .add("signInName", name.replace(' ', '.'))
                        .add("mail", "gerda@example.com")
                        .add("password", RestClient.PASSWORD)
                        .build());
        made.expect(201);
        String id = made.json().getString("id");
        String path = "/users/" + id;
        assertTrue(made.header("Location").orElseThrow().endsWith("/api/v1" + path), made::toString);
        String tag = made.header("ETag").orElseThrow();
        assertEquals(tag, admin.get(path).expect(200).header("ETag").orElseThrow());
        assertFalse(made.body().contains(RestClient.PASSWORD));

        RestClient gerda = RestClient.basic(site, name.replace(' ', '.'));
        gerda.get("/me").expect(200);
        assertEquals(Set.of(name), names(gerda.get("/principals/" + id + "/affiliations")));

        JsonObject noMail =
                Json.createObjectBuilder().add("mail", JsonValue.NULL).build();
        Answer changed = patch(path, tag, noMail);
        assertFalse(changed.expect(200).json().containsKey("mail"));
        patch(path, tag, noMail).expectProblem(412, "version.stale");
        patch(path, null, json("nickname", "G")).expectProblem(400, "json.malformed");
        patch(path, null, json("displayName", " ")).expectProblem(422, "invalid");

        patch(path, null, Json.createObjectBuilder().add("disabled", true).build())
                .expect(200);
        RestClient.anonymous(site)
                .signInForm(name.replace(' ', '.'), RestClient.PASSWORD)
                .header("Location")
                .ifPresent(where -> assertTrue(where.contains("login"), where));
        admin.delete(path).expect(204);
        admin.get(path).expectProblem(404, "user.not-found");
    }

    @Test
    void groupsAndContainersNestAndMakeNoCycle() {
        String outer = group(Unique.text("Outer"));
        String inner = group(Unique.text("Inner"));
        String member = user(Unique.text("Member")).getString("id");
        admin.put("/groups/" + outer + "/members/" + inner).expect(204);
        patch(
                        "/groups/" + inner + "/members",
                        null,
                        Json.createObjectBuilder()
                                .add("add", Json.createArrayBuilder().add(member))
                                .build())
                .expect(200);
        assertEquals(
                3, names(admin.get("/principals/" + member + "/affiliations")).size());
        admin.put("/groups/" + inner + "/members/" + outer).expectProblem(422, "group.cycle");
        JsonObject bad = patch(
                        "/groups/" + inner + "/members",
                        null,
                        Json.createObjectBuilder()
                                .add(
                                        "add",
                                        Json.createArrayBuilder()
                                                .add(DemoContent.ALICE.toString())
                                                .add(outer))
                                .build())
                .expectProblem(422, "invalid");
        assertEquals("add[1]", bad.getJsonArray("violations").getJsonObject(0).getString("field"));
        assertEquals(1, names(admin.get("/groups/" + inner + "/members")).size());
        admin.delete("/groups/" + inner + "/members/" + member).expect(204);
        admin.delete("/groups/" + outer).expect(204);

        String top = admin.post("/containers", json("displayName", Unique.text("Top")))
                .expect(201)
                .json()
                .getString("id");
        JsonObject below = Json.createObjectBuilder()
                .add("displayName", Unique.text("Below"))
                .add("containerId", top)
                .build();
        String low = admin.post("/containers", below).expect(201).json().getString("id");
        patch("/containers/" + top, null, json("containerId", low)).expectProblem(422, "container.cycle");
        admin.delete("/containers/" + top).expectProblem(409, "principal.in-use");
    }

    /** A member of a group that is a member of a room reads it, until they leave the group (R-ROOM-3). */
    @Test
    void groupsGiveAndTakeRights() {
        JsonObject user = user(Unique.text("Newcomer"));
        RestClient newcomer = RestClient.basic(site, user.getString("signInName"));
        String bridgeTeam = "5f0b0000-0000-4000-8000-000000000021";
        String engineering = "5f0b0000-0000-4000-8000-000000000002";
        String room = "/rooms/" + DemoContent.HARBOUR_BRIDGE;
        String membership = "/groups/" + bridgeTeam + "/members/" + user.getString("id");
        admin.put(membership).expect(204);
        newcomer.get(room).expectProblem(404, "room.not-found");
        patch("/users/" + user.getString("id"), null, json("containerId", engineering))
                .expect(200);
        newcomer.get(room + "/posts").expect(200);
        admin.delete(membership).expect(204);
        newcomer.get(room + "/posts").expectProblem(403, "room.not-member");
    }

    /** product.md §4, *Looking people up*: Alice creates in a category of the whole company, a stranger is outside. */
    @Test
    void othersFindWhoIsInTheScopeOfTheirCategoriesAlone() {
        JsonObject stranger = user(Unique.text("Stranger"));
        String name = stranger.getString("displayName");
        String search = "/principals?q=" + RestClient.encoded(name);
        RestClient alice = rest("alice");
        assertEquals(Set.of(name), names(admin.get(search)));
        assertEquals(Set.of(), names(alice.get(search)));
        assertTrue(names(alice.get("/principals?q=dave")).contains("Dave Dyer"));
        for (String hidden : List.of(stranger.getString("id"), DemoContent.NOWHERE.toString())) {
            assertEquals(
                    "There is no such principal.",
                    alice.get("/principals/" + hidden)
                            .expectProblem(404, "principal.not-found")
                            .getString("detail"));
            alice.get("/principals/" + hidden + "/affiliations").expectProblem(404, "principal.not-found");
        }
        RestClient outsider = RestClient.basic(site, stranger.getString("signInName"));
        assertEquals(Set.of(), names(outsider.get("/principals?q=alice")));
        outsider.get("/principals/" + DemoContent.ALICE).expectProblem(404, "principal.not-found");
        outsider.get("/principals/" + stranger.getString("id")).expect(200);
        alice.get("/principals?q=a").expectProblem(422, "invalid");
        alice.get("/principals?q=al&type=robot").expectProblem(400, "invalid");
    }

    @Test
    void onlyThoseWhoKeepPeopleSeeAndChangeEntries() {
        RestClient alice = rest("alice");
        for (String list : List.of("/users", "/groups", "/containers")) {
            alice.get(list).expectProblem(403, "admin.required");
            alice.post(list, json("displayName", "Mine")).expectProblem(403, "admin.required");
        }
        alice.delete("/users/" + DemoContent.BOB).expectProblem(403, "admin.required");
        assertTrue(names(admin.get("/users?q=alice")).contains("Alice Archer"));
        admin.delete("/users/" + DemoContent.BOB).expectProblem(409, "principal.in-use");
    }
}
