package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.LiveClient;

/** What one client or one user may do to the server, with the limits that a new pool has. */
class LiveLimitsIT extends OutsideTest {

    private static final int FRAMES_AT_ONCE = 500;
    private static final int SESSIONS = 100;

    @Test
    void whoSendsTooManyFramesIsToldWhenToGoOnAndStaysConnected() {
        LiveClient dave = live("dave");
        int flood = 2 * FRAMES_AT_ONCE;
        IntStream.range(0, flood).forEach(i -> dave.sendRaw("{\"type\":\"ping\",\"ref\":" + i + "}"));
        JsonObject refused =
                dave.await("a refusal", frame -> frame.getString("type").equals("error"));
        assertEquals("frame.too-many", refused.getString("code"));
        assertTrue(refused.getInt("retryAfterMs") > 0, refused.toString());
        dave.await("the last answer", frame -> frame.getInt("ref", -1) == flood - 1);
        assertEquals(
                flood,
                dave.frames().stream().filter(frame -> frame.containsKey("ref")).count());
        assertTrue(
                Stream.generate(() -> dave.request("ping", Json.createObjectBuilder()))
                        .limit(10_000)
                        .anyMatch(answer -> answer.getString("type").equals("heads")),
                "an answer again");
    }

    @Test
    void aUserHasOnlySoManyConnections() {
        List<LiveClient> first =
                IntStream.range(0, SESSIONS).mapToObj(i -> live("erin")).toList();
        LiveClient tooMany = LiveClient.handshake(rest("erin")).join();
        assertEquals(1008, tooMany.awaitClose());
        assertEquals("session.too-many", tooMany.frames().get(0).getString("code"));
        first.get(0).ping();
        live("dave").ping();
        first.forEach(LiveClient::close);
        assertTrue(Stream.generate(this::isWelcome).limit(1_000).anyMatch(welcome -> welcome), "room for another one");
    }

    private boolean isWelcome() {
        try (LiveClient next = LiveClient.handshake(rest("erin")).join()) {
            return next.await("any frame", frame -> true).getString("type").equals("welcome");
        }
    }

    @Test
    void manyRoomsAtOnceAreRefused() {
        String rooms = "{\"roomId\":\"5f0e0000-0000-4000-8000-00000000dead\"},".repeat(1_001);
        LiveClient dave = live("dave");
        dave.sendRaw("{\"type\":\"join\",\"ref\":1,\"rooms\":[" + rooms.substring(0, rooms.length() - 1) + "]}");
        JsonObject refused =
                dave.await("a refusal", frame -> frame.getString("type").equals("error"));
        assertEquals("join.too-many", refused.getString("code"));
    }
}
