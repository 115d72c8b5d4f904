package org.stoachat.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.ProblemException;

/**
 * The members of an object that a client sent. Members that nobody asks for are ignored; one of a wrong type is refused
 * by name, never converted.
 *
 * <p>A merge patch takes away what is {@code null} (RFC 7396): a member read with a second parameter is {@code null} when
 * it is absent, and that parameter when it is {@code null}.
 */
public final class JsonMembers {

    /** Kept, because {@code Json.createParser} looks for a provider on the whole class path each time. */
    static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonObject json;

    /** Reads the members of an object. */
    public JsonMembers(JsonObject json) {
        this.json = json;
    }

    /** The one object that a parser stands before; nothing, when there is anything else. */
    static Optional<JsonMembers> read(JsonParser parser) {
        parser.next();
        JsonMembers members = new JsonMembers(parser.getObject());
        return parser.hasNext() ? Optional.empty() : Optional.of(members);
    }

    /**
     * The one object that a text is.
     *
     * @throws ProblemException {@code json.malformed} when it is anything else
     */
    public static JsonMembers parse(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return read(parser).orElseThrow(JsonMembers::malformed);
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.of(400, "json.malformed", "This is not one object in JSON."));
    }

    /**
     * Refuses members that nobody would ask for: in administrators' requests a misspelt name must not pass.
     *
     * @throws ProblemException {@code json.malformed} that names the member
     */
    public JsonMembers only(String... names) {
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            String name = unknown.iterator().next();
            throw new ProblemException(Problem.malformedJson(name, "There is no member " + name + " here."));
        }
        return this;
    }

    /** Whether the member is there, be it {@code null}. */
    public boolean has(String name) {
        return json.containsKey(name);
    }

    /** A truth value, or {@code null} when it is absent. */
    public Boolean flag(String name) {
        return member(name, JsonValue.class, "true or false", value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalArgumentException(name);
        });
    }

    /** A truth value of a merge patch. */
    public Boolean flag(String name, Boolean takenAway) {
        return patch(name, flag(name), takenAway);
    }

    /** A text, or {@code null} when it is absent. */
    public String text(String name) {
        return member(name, JsonString.class, "a text", JsonString::getString);
    }

    /** A text of a merge patch. */
    public String text(String name, String takenAway) {
        return patch(name, text(name), takenAway);
    }

    /** A whole number, or {@code null} when it is absent. */
    public Long number(String name) {
        return member(name, JsonNumber.class, "a whole number", JsonNumber::longValueExact);
    }

    /** A whole number of a merge patch. */
    public Long number(String name, Long takenAway) {
        return patch(name, number(name), takenAway);
    }

    /** A whole number of up to ten digits, or {@code null} when it is absent. */
    public Integer smallNumber(String name) {
        return member(name, JsonNumber.class, "a whole number", JsonNumber::intValueExact);
    }

    /** A whole number of up to ten digits of a merge patch. */
    public Integer smallNumber(String name, Integer takenAway) {
        return patch(name, smallNumber(name), takenAway);
    }

    /** Objects, or {@code null} when they are absent. */
    public List<JsonMembers> objects(String name) {
        return member(name, JsonArray.class, "a list of objects", array -> array.stream()
                .map(value -> new JsonMembers((JsonObject) value))
                .toList());
    }

    /** A UUID, or {@code null} when it is absent. */
    public UUID uuid(String name) {
        return member(name, JsonString.class, "a UUID", JsonMembers::toUuid);
    }

    /** UUIDs, or {@code null} when they are absent. */
    public List<UUID> uuids(String name) {
        return member(name, JsonArray.class, "a list of UUIDs", array -> array.stream()
                .map(JsonMembers::toUuid)
                .toList());
    }

    private <T> T patch(String name, T value, T takenAway) {
        return value == null && has(name) ? takenAway : value;
    }

    private <J extends JsonValue, T> T member(String name, Class<J> type, String what, Function<J, T> read) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        try {
            return read.apply(type.cast(value));
        } catch (ClassCastException | ArithmeticException | IllegalArgumentException e) {
            throw new ProblemException(Problem.malformedJson(name, "The member " + name + " has to be " + what + "."));
        }
    }

    private static UUID toUuid(JsonValue value) {
        String text = ((JsonString) value).getString();
        return Parameters.findId(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
