package org.stoachat.presence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one server says to the others of its sessions.
 *
 * @param server random identity of a start of a server
 * @param number counts what this server says, without a hole
 * @param asks servers that are to say everything anew; {@value #EVERYBODY} is all of them
 * @param part which part of everything this is, from 1, or 0 when it tells of changes alone
 * @param parts of how many, or 0
 * @param users how they are there now, in place of what was said of them before
 * @param gone keys of users who have no session there any more
 * @param typing who has typed
 */
record ServerMessage(
        String server,
        long number,
        Set<String> asks,
        int part,
        int parts,
        List<Standing> users,
        List<Long> gone,
        List<Typing> typing) {

    /** Whoever is asked as this has to answer. */
    static final String EVERYBODY = "*";

    private static final JsonProvider JSON = JsonProvider.provider();

    /** A user on the server, and the keys of the rooms that they are in. */
    record Standing(Present present, Set<Long> rooms) {}

    /** Somebody types in a room. */
    record Typing(long roomId, Person person) {}

    /** Whether this begins or continues all that the server has to say. */
    boolean isOfEverything() {
        return parts > 0;
    }

    /** The message on one line. */
    String encode() {
        JsonArrayBuilder standings = JSON.createArrayBuilder();
        users.forEach(user -> standings.add(person(user.present().person())
                .add(user.present().state().code())
                .add(numbers(user.rooms()))));
        JsonArrayBuilder typists = JSON.createArrayBuilder();
        typing.forEach(typist -> typists.add(person(typist.person()).add(typist.roomId())));
        return JSON.createObjectBuilder()
                .add("server", server)
                .add("number", number)
                .add("asks", JSON.createArrayBuilder(asks))
                .add("part", part)
                .add("parts", parts)
                .add("users", standings)
                .add("gone", numbers(gone))
                .add("typing", typists)
                .build()
                .toString();
    }

    private static JsonArrayBuilder person(Person person) {
        return JSON.createArrayBuilder()
                .add(person.internalId())
                .add(person.id().toString())
                .add(person.displayName());
    }

    private static JsonArrayBuilder numbers(Iterable<Long> numbers) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        numbers.forEach(array::add);
        return array;
    }

    /**
     * Reads a message; members that a later version adds are passed over.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ServerMessage decode(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new ServerMessage(
                    json.getString("server"),
                    json.getJsonNumber("number").longValueExact(),
                    Set.copyOf(json.getJsonArray("asks").getValuesAs(JsonString::getString)),
                    json.getInt("part"),
                    json.getInt("parts"),
                    json.getJsonArray("users").getValuesAs(value -> standing(value.asJsonArray())),
                    numbers(json.getJsonArray("gone")),
                    json.getJsonArray("typing").getValuesAs(value -> typing(value.asJsonArray())));
        } catch (JsonException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no message of a server about its sessions", e);
        }
    }

    private static Standing standing(JsonArray values) {
        PresenceState state = PresenceState.ofCode(values.getString(3)).orElse(PresenceState.ONLINE);
        return new Standing(new Present(person(values), state), new HashSet<>(numbers(values.getJsonArray(4))));
    }

    private static Typing typing(JsonArray values) {
        return new Typing(values.getJsonNumber(3).longValueExact(), person(values));
    }

    private static Person person(JsonArray values) {
        return new Person(
                values.getJsonNumber(0).longValueExact(), UUID.fromString(values.getString(1)), values.getString(2));
    }

    private static List<Long> numbers(JsonArray values) {
        return values.getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValueExact)
                .toList();
    }
}
