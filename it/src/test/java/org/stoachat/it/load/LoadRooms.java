package org.stoachat.it.load;

import jakarta.json.Json;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Rooms for load, open to everybody in the demo content's first category. */
final class LoadRooms {

    private LoadRooms() {}

    /** Makes so many rooms, and lifts the limits that keep a user from doing too much. */
    static List<UUID> create(URI site, int count) {
        RestClient admin = RestClient.basic(site, "admin");
        List.of("posts.aMinute", "live.framesASecond", "live.sessionsAUser").forEach(limit -> lift(admin, limit));
        String category = admin.get("/categories?limit=1")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        return IntStream.range(0, count).mapToObj(i -> create(admin, category)).toList();
    }

    /** The load is that of many users who are few. */
    private static void lift(RestClient admin, String limit) {
        admin.with("Content-Type", "application/json")
                .send("PUT", "/api/v1/settings/" + limit, "{\"value\":\"1000000\"}")
                .expect(200);
    }

    private static UUID create(RestClient admin, String category) {
        String room = Json.createObjectBuilder()
                .add("name", Unique.text("Load"))
                .add("description", "")
                .add("categoryId", category)
                .add("type", "normal")
                .add("privacy", "open")
                .build()
                .toString();
        return UUID.fromString(admin.post("/rooms", room).expect(201).json().getString("id"));
    }
}
