package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.Unique;
import org.stoachat.it.server.StoaServer;

/** R-POST-2: what was acknowledged survives the sudden end of the server, and nothing is doubled by trying again. */
@Order(Integer.MAX_VALUE)
class CrashIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.TOOLS;
    private static final int IN_FLIGHT = 300;
    private static final int ACKNOWLEDGED_BEFORE_THE_END = 100;

    /** A post that was sent, with its acknowledgement if there was one. */
    private record Sent(UUID clientId, String text, CompletableFuture<JsonObject> answer) {

        boolean isAcknowledged() {
            return answer.isDone() && !answer.isCompletedExceptionally();
        }

        int sequence() {
            return answer.join().getInt("sequence");
        }
    }

    @RepeatedTest(3)
    void acknowledgedPostsSurviveTheEndOfTheServer() {
        assumeTrue(StoaServer.isOwn(), "the server is not ours to kill");
        LiveClient reader = live("bob");
        JsonObject known = reader.join(ROOM);
        int headBefore = known.getInt("head");
        List<Sent> sent = postUntilTheServerIsKilled();

        StoaServer.running().startAgain();
        Map<Integer, String> acknowledged = new TreeMap<>();
        sent.stream().filter(Sent::isAcknowledged).forEach(post -> acknowledged.put(post.sequence(), post.text()));
        assertTrue(acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_END);
        Map<Integer, String> stored = stored(headBefore);
        acknowledged.forEach((sequence, text) -> assertEquals(text, stored.get(sequence)));

        LiveClient author = live("alice");
        for (Sent post : sent) {
            JsonObject ack = author.request("post", LiveClient.message(ROOM, post.clientId(), post.text()));
            assertEquals("ack", ack.getString("type"), ack::toString);
            if (post.isAcknowledged()) {
                assertEquals(post.sequence(), ack.getInt("sequence"));
            }
        }
        Map<Integer, String> complete = stored(headBefore);
        assertEquals(
                IntStream.rangeClosed(headBefore + 1, headBefore + sent.size())
                        .boxed()
                        .toList(),
                List.copyOf(complete.keySet()));
        assertEquals(
                sent.stream().map(Sent::text).sorted().toList(),
                complete.values().stream().sorted().toList(),
                "each text once");
        comesBack(known, headBefore, complete);
    }

    private List<Sent> postUntilTheServerIsKilled() {
        LiveClient author = live("alice");
        List<Sent> sent = IntStream.range(0, IN_FLIGHT)
                .mapToObj(i -> send(author, UUID.randomUUID(), Unique.text("before the crash")))
                .toList();
        sent.get(ACKNOWLEDGED_BEFORE_THE_END - 1).answer().join();
        StoaServer.running().kill();
        author.awaitClose();
        return sent;
    }

    private static Sent send(LiveClient author, UUID clientId, String text) {
        CompletableFuture<JsonObject> answer;
        try {
            answer = author.send("post", LiveClient.message(ROOM, clientId, text));
        } catch (CompletionException e) {
            answer = new CompletableFuture<>();
        }
        return new Sent(clientId, text, answer);
    }

    private Map<Integer, String> stored(int after) {
        Map<Integer, String> stored = new TreeMap<>();
        rest("bob")
                .get("/rooms/" + ROOM + "/posts?limit=500&after=" + after)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(post -> stored.put(post.getInt("sequence"), post.getString("text")));
        return stored;
    }

    /** A client that was connected before the crash comes back with the numbers that it had. */
    private void comesBack(JsonObject known, int headBefore, Map<Integer, String> missed) {
        LiveClient reader = live("bob");
        JsonObject room = reader.resume(ROOM, headBefore, known.getInt("change"));
        assertFalse(room.getBoolean("reset"), room::toString);
        assertEquals(headBefore + missed.size(), room.getInt("head"));
        Map<Integer, String> received = new HashMap<>();
        for (JsonObject post : room.getJsonArray("posts").getValuesAs(JsonObject.class)) {
            received.put(post.getInt("sequence"), post.getString("text"));
        }
        int last = headBefore + received.size();
        assertEquals(last < room.getInt("head"), room.getBoolean("more"));
        received.putAll(stored(last));
        assertEquals(missed, new TreeMap<>(received));
    }
}
