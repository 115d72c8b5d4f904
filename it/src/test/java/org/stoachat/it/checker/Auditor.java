package org.stoachat.it.checker;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.stoachat.it.client.RestClient;

/** Reads whole histories over REST. */
final class Auditor {

    private final RestClient rest;

    Auditor(URI site, String token) {
        rest = RestClient.bearer(site, token);
    }

    /** The history of each room. */
    Map<UUID, StoredRoom> read(List<UUID> rooms) {
        Map<UUID, StoredRoom> stored = new LinkedHashMap<>();
        rooms.forEach(room -> stored.put(room, read(room)));
        return stored;
    }

    private StoredRoom read(UUID room) {
        List<Long> order = new ArrayList<>();
        NavigableMap<Long, Long> marks = new TreeMap<>();
        long after = 0;
        while (true) {
            JsonObject page = AdminCall.until(rest, "GET", "/rooms/" + room + "/posts?limit=500&after=" + after, null)
                    .expect(200)
                    .json();
            List<JsonObject> posts = page.getJsonArray("items").getValuesAs(JsonObject.class);
            if (posts.isEmpty()) {
                long head = page.getJsonNumber("head").longValue();
                return new StoredRoom(room, head, page.getJsonNumber("change").longValue(), order, marks);
            }
            for (JsonObject post : posts) {
                order.add(post.getJsonNumber("sequence").longValue());
                marks.put(post.getJsonNumber("sequence").longValue(), FrameReader.mark(post));
            }
            page.getJsonArray("gaps").getValuesAs(JsonArray.class).forEach(gap -> {
                for (long i = gap.getJsonNumber(0).longValue();
                        i <= gap.getJsonNumber(1).longValue();
                        i++) {
                    marks.put(i, Mark.REMOVED);
                    order.add(i);
                }
            });
            after = posts.get(posts.size() - 1).getJsonNumber("sequence").longValue();
        }
    }
}
