package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;

/** Bad input over REST gets the error of interfaces.md §3 and changes nothing. */
class BadRequestIT extends OutsideTest {

    private static final String POSTS = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/posts";

    private final RestClient alice = rest("alice");
    private long headBefore;

    @BeforeEach
    void readHead() {
        headBefore = head();
    }

    @AfterEach
    void nothingHasChanged() {
        assertEquals(headBefore, head());
    }

    private long head() {
        return alice.get(POSTS + "?limit=1").expect(200).json().getInt("head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"clientId\":", "nonsense", "[]", "\"text\"", "17", "null", "{\"text\":{}}", "{'a':1}"
            })
    void whatIsNoJsonOfTheExpectedShapeIsMalformed(String body) {
        alice.post(POSTS, body).expectProblem(400, "json.malformed");
    }

    @Test
    void aClientIdThatIsNoUuidIsMalformed() {
        alice.post(POSTS, "{\"clientId\":\"seven\",\"text\":\"hello\"}").expectProblem(400, "json.malformed");
    }

    /** R-POST-3, R-POST-4. The members are added to, or replace those of, a good draft. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"clientId":null}                      | clientId
            {"text":null}                          | text
            {"text":""}                            | text
            {"text":" \\n\\t "}                    | text
            {"text":"bell \\u0007"}                | text
            {"text":"half \\ud83d"}                | text
            {"kind":"shout"}                       | kind
            {"kind":"MESSAGE"}                     | kind
            {"importance":"low"}                   | importance
            {"title":"a message has none"}         | title
            {"kind":"story"}                       | title
            {"kind":"link","text":"no address"}    | text
            {"kind":"link","text":"javascript:1"}  | text
            {"kind":"file"}                        | fileIds
            {"fileIds":["5f0e0000-0000-4000-8000-000000000001"]} | fileIds
            {"replyTo":999999}                     | replyTo
            {"replyTo":0}                          | replyTo
            """)
    void aBrokenRuleNamesItsField(String change, String field) {
        assertViolation(change, field);
    }

    @Test
    void textsOverTheirLimitAreRefused() {
        assertViolation("{\"text\":\"" + "x".repeat(8_001) + "\"}", "text");
        assertViolation("{\"kind\":\"story\",\"title\":\"" + "x".repeat(257) + "\"}", "title");
        assertViolation("{\"kind\":\"story\",\"title\":\"t\",\"text\":\"" + "x".repeat(64_001) + "\"}", "text");
    }

    private void assertViolation(String change, String field) {
        JsonObject good = Json.createObjectBuilder()
                .add("clientId", UUID.randomUUID().toString())
                .add("text", "hello")
                .build();
        String body = "{" + inner(good.toString()) + "," + inner(change) + "}";
        JsonObject problem = alice.post(POSTS, merged(good, change, body)).expectProblem(422, "invalid");
        JsonObject violation = problem.getJsonArray("violations").getJsonObject(0);
        assertEquals(field, violation.getString("field"), problem::toString);
        assertFalse(violation.getString("code").isEmpty());
        assertFalse(violation.getString("message").isEmpty());
    }

    private static String inner(String object) {
        return object.strip().substring(1, object.strip().length() - 1);
    }

    /** Written by hand, since a lone surrogate survives no JSON library. */
    private static String merged(JsonObject good, String change, String both) {
        String text = both;
        for (String member : good.keySet()) {
            if (change.contains("\"" + member + "\":")) {
                text = text.replaceFirst("\"" + member + "\":\"[^\"]*\",", "");
            }
        }
        return text;
    }

    @ParameterizedTest
    @CsvSource({"dave, LOBBY, 201", "dave, ANNOUNCEMENTS, 403", "bob, DESIGN_REVIEW, 403", "alice, DESIGN_REVIEW, 201"})
    void onlyPresentersPostInAnAuditorium(String user, String room, int status) throws ReflectiveOperationException {
        UUID id = (UUID) DemoContent.class.getField(room).get(null);
        Answer answer = rest(user).say(id, "may I?").expect(status);
        if (status == 403) {
            answer.expectProblem(403, "room.presenters-only");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        alice.get("/rooms/" + DemoContent.NOWHERE).expectProblem(404, "room.not-found");
        alice.say(DemoContent.NOWHERE, "hello").expectProblem(404, "room.not-found");
        alice.get("/rooms/nowhere").expectProblem(404, "room.not-found");
        alice.get("/nothing/here").expectProblem(404, "not-found");
        alice.get("/").expectProblem(404, "not-found");
        alice.send("GET", "/api/v2/rooms", null).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /rooms, GET", "PATCH, /me, GET", "DELETE, /rooms/{room}/posts, GET", "PUT, /server, GET"})
    void aWrongMethodIsToldTheRightOnes(String method, String resource, String allowed) {
        String path = "/api/v1" + resource.replace("{room}", DemoContent.HARBOUR_BRIDGE.toString());
        Answer answer = alice.send(method, path, null);
        answer.expectProblem(405, "method.not-allowed");
        assertTrue(answer.header("Allow").orElseThrow().contains(allowed), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aBodyThatIsNoJsonIsUnsupported(String type) {
        alice.with("Content-Type", type)
                .send("POST", "/api/v1" + POSTS, "clientId=1&text=hello")
                .expectProblem(415, "media-type.unsupported");
    }

    @Test
    void aHugeBodyIsTooLarge() {
        alice.post(POSTS, "{\"text\":\"" + "x".repeat(2_000_000) + "\"}").expectProblem(413, "body.too-large");
    }

    @Test
    void withoutASignInAProgramIsToldHowToSignInAndABrowserIsNotAsked() {
        RestClient nobody = RestClient.anonymous(site);
        Answer program = nobody.get("/me");
        program.expectProblem(401, "sign-in.required");
        assertTrue(program.headers("WWW-Authenticate").stream().anyMatch(value -> value.startsWith("Bearer")));
        Answer browser = nobody.with("Sec-Fetch-Site", "same-origin").get("/me");
        browser.expectProblem(401, "sign-in.required");
        assertTrue(browser.headers("WWW-Authenticate").isEmpty(), browser::toString);
        nobody.with("Authorization", "Digest username=alice").get("/me").expectProblem(401, "sign-in.required");
        nobody.with("Authorization", "Basic !!!").get("/me").expectProblem(401, "sign-in.required");
    }
}
