package org.stoachat.it.wall;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The description of the REST interface, read far enough to call it. */
record ApiDocument(JsonObject document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PATTERN = Pattern.compile("\\{(\\w+): *([^{}]+)}");

    List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method) && path.startsWith("/api/v1/")) {
                        List<JsonObject> parameters = new ArrayList<>();
                        addParameters(parameters, item.asJsonObject());
                        addParameters(parameters, operation.asJsonObject());
                        operations.add(new ApiOperation(
                                method.toUpperCase(Locale.ROOT),
                                PATTERN.matcher(path).replaceAll("{$1}"),
                                parameters,
                                choicesOf(path),
                                bodyOf(operation.asJsonObject())));
                    }
                }));
        return operations;
    }

    /** The words that parameters of the path may be, where the path itself says so: {@code {list: members|managers}}. */
    private static Map<String, List<String>> choicesOf(String path) {
        return PATTERN.matcher(path)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> List.of(found.group(2).split("\\|"))));
    }

    private void addParameters(List<JsonObject> parameters, JsonObject owner) {
        owner.getOrDefault("parameters", JsonArray.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(this::resolved)
                .forEach(parameters::add);
    }

    private Map<String, JsonObject> bodyOf(JsonObject operation) {
        JsonValue request = operation.get("requestBody");
        if (request == null) {
            return Map.of();
        }
        Map<String, JsonObject> members = new LinkedHashMap<>();
        JsonObject content = resolved(request).getJsonObject("content");
        content.values()
                .forEach(media -> addMembers(members, media.asJsonObject().get("schema")));
        return members;
    }

    private void addMembers(Map<String, JsonObject> members, JsonValue schema) {
        if (schema == null) {
            return;
        }
        JsonObject resolved = resolved(schema);
        resolved.getOrDefault("allOf", JsonArray.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(part -> addMembers(members, part));
        resolved.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, property) -> members.put(name, resolved(property)));
    }

    /** What a reference stands for; anything else is itself. */
    private JsonObject resolved(JsonValue value) {
        JsonObject found = value.asJsonObject();
        while (found.containsKey("$ref")) {
            found = document.getValue(found.getString("$ref").substring(1)).asJsonObject();
        }
        return found;
    }
}
