package org.stoachat.web.chat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.stoachat.common.RejectedException;

/** Reads members of a client's frame. Unknown members are ignored, members of a wrong type refused by name. */
final class ClientFrame {

    private final JsonObject json;

    ClientFrame(JsonObject json) {
        this.json = json;
    }

    String type() {
        String type = text("type");
        if (type == null) {
            throw RejectedException.field("type", "missing", "A frame needs a type.");
        }
        return type;
    }

    String text(String name) {
        return member(name, JsonString.class, "a text", JsonString::getString);
    }

    Long number(String name) {
        return member(name, JsonNumber.class, "a whole number", JsonNumber::longValueExact);
    }

    Integer smallNumber(String name) {
        return member(name, JsonNumber.class, "a whole number", JsonNumber::intValueExact);
    }

    UUID uuid(String name) {
        return member(name, JsonString.class, "a UUID", string -> parse(string.getString()));
    }

    List<UUID> uuids(String name) {
        return member(name, JsonArray.class, "a list of UUIDs", array -> {
            List<UUID> uuids = new ArrayList<>();
            array.forEach(value -> uuids.add(parse(((JsonString) value).getString())));
            return uuids;
        });
    }

    List<ClientFrame> objects(String name) {
        return member(name, JsonArray.class, "a list of objects", array -> {
            List<ClientFrame> objects = new ArrayList<>();
            array.forEach(value -> objects.add(new ClientFrame(value.asJsonObject())));
            return objects;
        });
    }

    private <J extends JsonValue, T> T member(String name, Class<J> type, String what, Function<J, T> read) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        try {
            return read.apply(type.cast(value));
        } catch (ClassCastException | ArithmeticException | IllegalArgumentException e) {
            throw RejectedException.field(name, "malformed", "The member " + name + " has to be " + what + ".");
        }
    }

    /** Reads the usual form of 36 characters alone; the JDK takes shorter ones as well. */
    private static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        return UUID.fromString(text);
    }
}
