package org.stoachat.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.ProblemException;

class JsonMembersReaderTest {

    private static final String ID = "5f0e0000-0000-4000-8000-000000000003";

    @Test
    void readsMembersAndIgnoresOthers() {
        JsonMembers members = read(
                """
                {"text": "caf\u00e9", "replyTo": 5, "clientId": "%s", "fileIds": ["%s"], "title": null, "new": [{}]}"""
                        .formatted(ID, ID));
        assertEquals("caf\u00e9", members.text("text"));
        assertEquals(5, members.number("replyTo"));
        assertEquals(UUID.fromString(ID), members.uuid("clientId"));
        assertEquals(List.of(UUID.fromString(ID)), members.uuids("fileIds"));
        assertNull(members.text("title"));
        assertNull(members.text("kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "5", "\"x\"", "{}{}", "{} x", "{\"a\"}", "{\"a\":}", "\u0000"})
    void refusesWhatIsNotOneObject(String body) {
        assertEquals("json.malformed", problem(body).code());
        assertEquals(400, problem(body).status());
    }

    @Test
    void refusesEndlessNesting() {
        String body = "{\"a\":".repeat(10_000);
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body, body.length()));
        assertEquals("json.malformed", refusal.problem().code());
    }

    @Test
    void refusesMoreThanItWasAllowedToRead() {
        assertEquals(413, problem("{\"a\":\"" + "x".repeat(2_000) + "\"}").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text|5", "text|true", "text|[]", "number|\"5\"", "number|1.5", "number|1e99"})
    void refusesMembersOfAWrongTypeByName(String type, String value) {
        JsonMembers members = read("{\"member\":" + value + "}");
        ProblemException refusal = assertThrows(ProblemException.class, () -> {
            if (type.equals("text")) {
                members.text("member");
            } else {
                members.number("member");
            }
        });
        assertEquals("json.malformed", refusal.problem().code());
        assertEquals("member", refusal.problem().violations().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1-1-1-1-1\"", "\"x\"", "5", "[\"" + ID + "\", 5]"})
    void refusesWhatIsNoIdentifier(String value) {
        JsonMembers members = read("{\"member\":" + value + "}");
        assertThrows(ProblemException.class, () -> members.uuid("member"));
        assertThrows(ProblemException.class, () -> members.uuids("member"));
    }

    private static Problem problem(String body) {
        return assertThrows(ProblemException.class, () -> read(body)).problem();
    }

    private static JsonMembers read(String body) {
        return read(body, 1_000);
    }

    private static JsonMembers read(String body, int limit) {
        return JsonMembersReader.read(
                new BoundedStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), limit));
    }
}
