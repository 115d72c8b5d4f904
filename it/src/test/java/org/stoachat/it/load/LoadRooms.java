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

    /** Makes so many rooms. */
    static List<UUID> create(URI site, int count) {
        RestClient admin = RestClient.basic(site, "admin");
        String category = admin.get("/categories?limit=1")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        return IntStream.range(0, count).mapToObj(i -> create(admin, category)).toList();
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
