package org.stoachat.post;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;

/**
 * A removal or replacement in a room, as it is kept until its job has ended.
 *
 * @param roomKey of the room in the database
 * @param replacement what is put in the place of the posts, or {@code null} to remove them
 */
record RemovalOrder(long roomKey, RemovalFilter filter, String replacement) {

    /** The order that {@link #json} wrote. */
    static RemovalOrder parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject order = reader.readObject();
            RemovalFilter filter = new RemovalFilter(
                    order.containsKey("author")
                            ? Long.valueOf(order.getJsonNumber("author").longValueExact())
                            : null,
                    time(order.getString("from", null)),
                    time(order.getString("until", null)),
                    order.getString("words", null),
                    RemovalWords.Match.valueOf(order.getString("match")),
                    order.getBoolean("caseSensitive"));
            return new RemovalOrder(
                    order.getJsonNumber("room").longValueExact(), filter, order.getString("replacement", null));
        }
    }

    /** The order as JSON. */
    String json() {
        JsonObjectBuilder order = Json.createObjectBuilder()
                .add("room", roomKey)
                .add("match", filter.match().name())
                .add("caseSensitive", filter.caseSensitive());
        if (filter.authorId() != null) {
            order.add("author", filter.authorId());
        }
        add(order, "from", filter.from());
        add(order, "until", filter.until());
        add(order, "words", filter.words());
        add(order, "replacement", replacement);
        return order.build().toString();
    }

    private static void add(JsonObjectBuilder order, String name, Object value) {
        if (value != null) {
            order.add(name, value.toString());
        }
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
