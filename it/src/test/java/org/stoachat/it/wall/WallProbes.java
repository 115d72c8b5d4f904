package org.stoachat.it.wall;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stoachat.it.client.DemoContent;

/** The requests that can be made of an operation with an identifier in one place and one's own in the others. */
record WallProbes(ApiOperation operation, Map<String, UUID> own) {

    private static final String TEXT = "wall probe";

    /** All requests with a place for an identifier, in the path, the query and the body. */
    List<WallProbe> all() {
        List<WallProbe> probes = new ArrayList<>();
        for (String path : worded(operation.path())) {
            operation.places().stream()
                    .filter(ApiOperation::isIdentifier)
                    .map(place -> filled(path.replace("{" + place + "}", WallProbe.PLACE)))
                    .forEach(probed -> bodies(null).forEach(body -> probes.add(probe(probed, body))));
            operation.queryParameters().stream()
                    .filter(ApiOperation::isIdentifier)
                    .map(name -> filled(path) + "?" + name + "=" + WallProbe.PLACE)
                    .forEach(probed -> bodies(null).forEach(body -> probes.add(probe(probed, body))));
            operation.body().keySet().stream().filter(this::isProbed).forEach(member -> bodies(member)
                    .forEach(body -> probes.add(probe(filled(path), body))));
        }
        return probes;
    }

    /** The requests that read something of one's own, as much of it as one answer holds. */
    List<String> reads() {
        if (!operation.method().equals("GET")) {
            return List.of();
        }
        String query = operation.queryParameters().contains("limit") ? "?limit=500" : "";
        return worded(operation.path()).stream()
                .map(path -> filled(path) + query)
                .toList();
    }

    private WallProbe probe(String path, String body) {
        return new WallProbe(operation.method(), path, body);
    }

    /** The path with each combination of words in the places that are no identifiers. */
    private List<String> worded(String path) {
        List<String> paths = List.of(path);
        for (String place : operation.places()) {
            if (!ApiOperation.isIdentifier(place)) {
                paths = paths.stream()
                        .flatMap(one ->
                                operation.wordsFor(place).stream().map(word -> one.replace("{" + place + "}", word)))
                        .toList();
            }
        }
        return paths;
    }

    /** The path with one's own identifiers in the places that are left. */
    private String filled(String path) {
        String filled = path;
        for (String place : operation.places()) {
            filled = filled.replace("{" + place + "}", ownFor(place).toString());
        }
        return filled;
    }

    private UUID ownFor(String place) {
        return own.getOrDefault(operation.conceptOf(place), DemoContent.NOWHERE);
    }

    /** Nothing, or the smallest and the largest body, with the place for an identifier in a member, if any. */
    private List<String> bodies(String probed) {
        if (operation.body().isEmpty()) {
            List<String> none = new ArrayList<>();
            none.add(operation.method().matches("GET|DELETE") ? null : "{}");
            return none;
        }
        JsonObjectBuilder least = Json.createObjectBuilder();
        JsonObjectBuilder most = Json.createObjectBuilder();
        operation.body().forEach((name, schema) -> {
            if (name.equals(probed)) {
                add(least, name, schema, WallProbe.PLACE);
                add(most, name, schema, WallProbe.PLACE);
            } else if (isIdentifier(name, schema)) {
                add(most, name, schema, ownFor(name).toString());
            } else {
                addExample(most, name, schema);
            }
        });
        return List.of(least.build().toString(), most.build().toString());
    }

    private boolean isProbed(String member) {
        return isIdentifier(member, operation.body().get(member)) && !member.equals("clientId");
    }

    private static boolean isIdentifier(String name, JsonObject schema) {
        return ApiOperation.isIdentifier(name) || isUuid(schema) || (isArray(schema) && isUuid(items(schema)));
    }

    private static boolean isUuid(JsonObject schema) {
        return schema.getString("format", "").equals("uuid");
    }

    private static boolean isArray(JsonObject schema) {
        return schema.getString("type", "").equals("array");
    }

    private static JsonObject items(JsonObject schema) {
        return schema.getOrDefault("items", JsonObject.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static void add(JsonObjectBuilder body, String name, JsonObject schema, String identifier) {
        if (isArray(schema)) {
            body.add(name, Json.createArrayBuilder().add(identifier));
        } else {
            body.add(name, identifier);
        }
    }

    private static void addExample(JsonObjectBuilder body, String name, JsonObject schema) {
        if (schema.containsKey("enum")) {
            body.add(name, schema.getJsonArray("enum").get(0));
            return;
        }
        switch (schema.getString("type", "string")) {
            case "boolean" -> body.add(name, false);
            case "integer", "number" -> body.add(name, 1);
            case "array" -> body.add(name, Json.createArrayBuilder());
            case "object" -> body.add(name, Json.createObjectBuilder());
            default ->
                body.add(name, schema.getString("format", "").equals("date-time") ? "2026-01-01T00:00:00.000Z" : TEXT);
        }
    }
}
