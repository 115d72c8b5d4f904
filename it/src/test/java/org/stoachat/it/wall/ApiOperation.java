package org.stoachat.it.wall;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoachat.it.client.RestClient;

/**
 * One operation of the REST interface as {@code /openapi} describes it.
 *
 * @param method GET, PUT, POST, PATCH or DELETE
 * @param path with parameters in braces
 * @param parameters as described, of the path and the query
 * @param choices the words that a parameter in the path may be, where only some are allowed
 * @param body the members of the body, resolved; empty when it takes none
 */
record ApiOperation(
        String method,
        String path,
        List<JsonObject> parameters,
        Map<String, List<String>> choices,
        Map<String, JsonObject> body) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** All operations below {@code /api/v1}. */
    static List<ApiOperation> all(RestClient reader) {
        return new ApiDocument(reader.with("Accept", "application/json")
                        .send("GET", "/openapi?format=JSON", null)
                        .expect(200)
                        .json())
                .operations();
    }

    /** The names of the parameters in the path, in their order. */
    List<String> places() {
        Matcher matcher = PLACE.matcher(path);
        return Stream.generate(() -> matcher)
                .takeWhile(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether a name is that of an identifier. */
    static boolean isIdentifier(String name) {
        return name.equals("id") || name.endsWith("Id");
    }

    /**
     * The concept that an identifier is of, such as {@code rooms}: by its name, else by the
     * segment before; lists in bodies are of principals.
     */
    String conceptOf(String place) {
        if (place.endsWith("Id")) {
            String stem = place.substring(0, place.length() - 2).toLowerCase(Locale.ROOT);
            return switch (stem) {
                case "principal", "member", "manager", "user" -> "users";
                case "category" -> "categories";
                default -> stem + "s";
            };
        }
        int at = path.indexOf("{" + place + "}");
        return at < 0 ? "users" : path.substring(path.lastIndexOf('/', at - 2) + 1, at - 1);
    }

    /** The words that a parameter which is no identifier may be: those that it may be, else an example. */
    List<String> wordsFor(String place) {
        if (choices.containsKey(place)) {
            return choices.get(place);
        }
        JsonObject schema = parameters.stream()
                .filter(parameter -> parameter.getString("name").equals(place))
                .map(parameter -> parameter.getJsonObject("schema"))
                .findFirst()
                .orElseThrow();
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").stream()
                    .map(value -> value.toString().replace("\"", ""))
                    .toList();
        }
        if (schema.getString("type", "").equals("integer") || place.equals("sequence")) {
            return List.of("1");
        }
        return List.of("anything");
    }

    /** The names of the parameters in the query. */
    List<String> queryParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.getString("in").equals("query"))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
