package org.stoachat.it.wall;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Two categories with disjoint scopes and one user on each side, made over REST by the administrator. */
final class WallWorld {

    private static final List<String> PRIVACIES = List.of("open", "closed", "secret");

    private final RestClient admin;
    private final WallSide near;
    private final WallSide far;

    WallWorld(URI site) {
        admin = RestClient.basic(site, "admin");
        near = side(site, "near");
        far = side(site, "far");
    }

    List<WallSide> sides() {
        return List.of(near, far);
    }

    /** What lies on the other side of the wall. */
    WallSide beyond(WallSide side) {
        return side.equals(near) ? far : near;
    }

    private WallSide side(URI site, String side) {
        String mark = Unique.text("wall" + side).replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        UUID container = made("/containers", set(mark + " unit"));
        UUID user = made(
                "/users",
                Json.createObjectBuilder()
                        .add("signInName", mark)
                        .add("displayName", mark + " person")
                        .add("password", RestClient.PASSWORD)
                        .add("containerId", container.toString()));
        UUID group = made("/groups", set(mark + " group").add("containerId", container.toString()));
        put("/groups/" + group + "/members/" + user);
        UUID category = made(
                "/categories",
                Json.createObjectBuilder().add("name", mark + " category").add("description", mark));
        put("/categories/" + category + "/allowed/" + container);
        put("/categories/" + category + "/creators/" + user);
        RestClient person = RestClient.basic(site, mark);
        List<UUID> identifiers = new ArrayList<>();
        for (String privacy : PRIVACIES) {
            UUID room = made(
                    "/rooms",
                    named(mark + " " + privacy)
                            .add("categoryId", category.toString())
                            .add("privacy", privacy));
            put("/rooms/" + room + "/managers/" + user);
            put("/rooms/" + room + "/members/" + group);
            person.say(room, mark + " was here").expect(201);
            identifiers.add(room);
        }
        Map<String, UUID> own = Map.of(
                "rooms",
                identifiers.get(0),
                "categories",
                category,
                "users",
                user,
                "groups",
                group,
                "containers",
                container,
                "principals",
                user,
                "followed",
                identifiers.get(0),
                "read",
                identifiers.get(0),
                "notifications",
                identifiers.get(0),
                "invitations",
                identifiers.get(0));
        identifiers.addAll(List.of(category, user, group, container, sessionOf(site, mark)));
        return new WallSide(person, own, identifiers, List.of(mark));
    }

    private static UUID sessionOf(URI site, String user) {
        JsonObject sessions =
                RestClient.signedIn(site, user).get("/me/sessions").expect(200).json();
        return UUID.fromString(sessions.getJsonArray("items").getJsonObject(0).getString("id"));
    }

    private static JsonObjectBuilder set(String name) {
        return Json.createObjectBuilder().add("displayName", name);
    }

    private static JsonObjectBuilder named(String name) {
        return Json.createObjectBuilder().add("name", name);
    }

    private UUID made(String resource, JsonObjectBuilder body) {
        JsonObject answer = admin.post(resource, body.build()).expect(201).json();
        return UUID.fromString(answer.getString("id"));
    }

    private void put(String resource) {
        Answer answer = admin.put(resource);
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
    }
}
