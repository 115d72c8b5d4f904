package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.Unique;

/** Bad input on the live connection gets an error, changes nothing, and the connection stays where it may. */
class LiveBadInputIT extends OutsideTest {

    private static final String ROOM = DemoContent.HARBOUR_BRIDGE.toString();
    private static final String SOME_ID = "\"clientId\":\"5f0e0000-0000-4000-8000-0000000000aa\"";

    private final LiveClient alice = live("alice");
    private final int headBefore = alice.join(DemoContent.HARBOUR_BRIDGE).getInt("head");

    @AfterEach
    void nothingHasChanged() {
        assertEquals(headBefore, live("bob").join(DemoContent.HARBOUR_BRIDGE).getInt("head"));
    }

    private JsonObject error(String frame) {
        long before = errors();
        alice.sendRaw(frame);
        alice.await("an error", any -> errors() > before);
        return alice.frames().stream()
                .filter(any -> any.getString("type").equals("error"))
                .skip(before)
                .findFirst()
                .orElseThrow();
    }

    private long errors() {
        return alice.frames().stream()
                .filter(frame -> frame.getString("type").equals("error"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "[]", "\"text\"", "", "{\"type\":\"ping\"} and more"})
    void whatIsNoObjectIsMalformed(String frame) {
        assertEquals("json.malformed", error(frame).getString("code"));
        alice.ping();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"ref":1001}                                        | type
            {"ref":1001,"type":17}                              | type
            {"ref":1001,"type":"dance"}                         | type
            {"ref":1001,"type":"join"}                          | rooms
            {"ref":1001,"type":"join","rooms":{}}               | rooms
            {"ref":1001,"type":"join","rooms":[{}]}             | roomId
            {"ref":1001,"type":"join","rooms":[{"roomId":"x"}]} | roomId
            {"ref":1001,"type":"join","rooms":[{"roomId":"$ROOM","backlog":101}]} | backlog
            {"ref":1001,"type":"part"}                          | rooms
            {"ref":1001,"type":"post",$ID,"text":"hello"}       | roomId
            {"ref":1001,"type":"post","roomId":"$ROOM","text":"hello"}          | clientId
            {"ref":1001,"type":"post","roomId":"$ROOM","clientId":"1","text":"hello"} | clientId
            {"ref":1001,"type":"post","roomId":"$ROOM",$ID}     | text
            {"ref":1001,"type":"post","roomId":"$ROOM",$ID,"text":7}            | text
            {"ref":1001,"type":"post","roomId":"$ROOM",$ID,"text":" "}          | text
            {"ref":1001,"type":"post","roomId":"$ROOM",$ID,"text":"a","replyTo":1.5} | replyTo
            {"ref":1001,"type":"post","roomId":"$ROOM",$ID,"text":"a","replyTo":99999999} | replyTo
            """)
    void aWrongMemberIsNamedAndTheConnectionStays(String frame, String field) {
        JsonObject error = error(frame.replace("$ROOM", ROOM).replace("$ID", SOME_ID));
        assertEquals(1001, error.getInt("ref"), error::toString);
        assertEquals(field, error.getJsonArray("violations").getJsonObject(0).getString("field"), error::toString);
        assertTrue(error.containsKey("detail"));
        alice.ping();
    }

    @Test
    void aTextOverTheLimitIsRefused() {
        JsonObject error = alice.request(
                "post", LiveClient.message(DemoContent.HARBOUR_BRIDGE, UUID.randomUUID(), "x".repeat(8_001)));
        assertEquals("text", error.getJsonArray("violations").getJsonObject(0).getString("field"));
        alice.ping();
    }

    @Test
    void whereOneMayNotPostOneIsTold() {
        assertCode("room.not-found", "alice", DemoContent.NOWHERE);
        assertCode("room.not-found", "bob", DemoContent.TENDER);
        assertCode("room.not-member", "carol", DemoContent.HARBOUR_BRIDGE);
        assertCode("room.presenters-only", "dave", DemoContent.ANNOUNCEMENTS);
        assertCode("room.not-found", "alice", DemoContent.OLD_CANTEEN);
    }

    private void assertCode(String code, String user, UUID room) {
        LiveClient client = live(user);
        JsonObject answer = client.request("post", LiveClient.message(room, UUID.randomUUID(), Unique.text("may I?")));
        assertEquals("error", answer.getString("type"), answer::toString);
        assertEquals(code, answer.getString("code"));
        client.ping();
    }

    /** Servers and clients of other versions live side by side. */
    @Test
    void knownFramesOfLaterVersionsAndUnknownMembersArePassedOver() {
        alice.sendRaw("{\"type\":\"typing\",\"roomId\":\"" + ROOM + "\"}");
        alice.sendRaw("{\"type\":\"presence\",\"state\":\"away\",\"mood\":\"sunny\"}");
        JsonObject heads = alice.request("ping", Json.createObjectBuilder().add("mood", "sunny"));
        assertEquals("heads", heads.getString("type"));
        assertEquals(0, errors());
    }

    @Test
    void aFrameOverTheLimitClosesTheConnection() {
        alice.sendRaw("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(70_000) + "\"}");
        assertEquals(1009, alice.awaitClose());
    }

    /** The limit counts bytes, not characters. */
    @Test
    void aFrameOfFewCharactersAndTooManyBytesClosesTheConnection() {
        alice.sendRaw("{\"type\":\"ping\",\"padding\":\"" + "漢".repeat(30_000) + "\"}");
        assertEquals(1009, alice.awaitClose());
    }

    @Test
    void aFrameJustBelowTheLimitIsTaken() {
        String frame = "{\"type\":\"ping\",\"ref\":77,\"padding\":\"";
        alice.sendRaw(frame + "x".repeat(65_536 - frame.length() - 2) + "\"}");
        alice.await("the answer", any -> any.getInt("ref", 0) == 77);
    }
}
