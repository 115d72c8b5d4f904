package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.Unique;

/** The path of a post over the live connection (R-POST-1, R-POST-2). */
class LivePostIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.TOOLS;

    @Test
    void aPostIsAcknowledgedAndReachesEverybodyInTheRoomItsAuthorToo() {
        LiveClient alice = live("alice");
        LiveClient bob = live("bob");
        LiveClient elsewhere = live("carol");
        alice.join(ROOM);
        bob.join(ROOM);
        elsewhere.join(DemoContent.LOBBY);
        String text = Unique.text("hello");
        JsonObject ack = alice.say(ROOM, text);
        assertEquals(ROOM.toString(), ack.getString("roomId"));
        JsonObject post = bob.awaitPost(text);
        assertEquals(post, alice.awaitPost(text));
        assertEquals(ack.getInt("sequence"), post.getInt("sequence"));
        assertEquals(ack.getInt("change"), post.getInt("change"));
        assertEquals(ack.getString("postedAt"), post.getString("postedAt"));
        assertEquals(
                post,
                rest("carol")
                        .get("/rooms/" + ROOM + "/posts/" + post.getInt("sequence"))
                        .expect(200)
                        .json(),
                "REST and frame tell the same");
        elsewhere.ping();
        assertTrue(elsewhere.posts(ROOM).isEmpty());
    }

    @Test
    void aPostOverRestReachesTheLiveConnections() {
        LiveClient bob = live("bob");
        bob.join(ROOM);
        String text = Unique.text("by REST");
        int sequence = rest("alice").say(ROOM, text).expect(201).json().getInt("sequence");
        assertEquals(sequence, bob.awaitPost(text).getInt("sequence"));
    }

    @Test
    void aRowCanBeReadWhenItsFrameArrives() {
        LiveClient bob = live("bob");
        LiveClient alice = live("alice");
        bob.join(ROOM);
        for (int i = 0; i < 20; i++) {
            String text = Unique.text("is it there");
            CompletableFuture<JsonObject> ack = alice.send("post", LiveClient.message(ROOM, UUID.randomUUID(), text));
            int sequence = bob.awaitPost(text).getInt("sequence");
            rest("bob").get("/rooms/" + ROOM + "/posts/" + sequence).expect(200);
            assertEquals(sequence, ack.join().getInt("sequence"));
        }
    }

    @Test
    void aRepetitionGetsTheSameAcknowledgementAndNoSecondFrame() {
        LiveClient alice = live("alice");
        LiveClient bob = live("bob");
        bob.join(ROOM);
        UUID clientId = UUID.randomUUID();
        String text = Unique.text("once only");
        JsonObject first = alice.request("post", LiveClient.message(ROOM, clientId, text));
        JsonObject again = live("alice").request("post", LiveClient.message(ROOM, clientId, text));
        for (String member : List.of("type", "sequence", "change", "postedAt", "roomId")) {
            assertEquals(first.get(member), again.get(member), member);
        }
        JsonObject other = alice.request("post", LiveClient.message(ROOM, clientId, text + "!"));
        assertEquals("error", other.getString("type"));
        assertEquals("post.client-id-reused", other.getString("code"));
        String marker = Unique.text("the connection is still good");
        alice.say(ROOM, marker);
        bob.awaitPost(marker);
        assertEquals(
                List.of(text, marker),
                bob.posts(ROOM).stream().map(post -> post.getString("text")).toList());
    }

    @Test
    void framesOfAClientAreAnsweredInTheirOrder() {
        LiveClient alice = live("alice");
        List<CompletableFuture<JsonObject>> acks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            acks.add(alice.send("post", LiveClient.message(ROOM, UUID.randomUUID(), Unique.text("quick"))));
        }
        List<Integer> sequences =
                acks.stream().map(ack -> ack.join().getInt("sequence")).toList();
        int first = sequences.get(0);
        assertEquals(IntStream.range(first, first + 50).boxed().toList(), sequences);
    }

    /** R-CAT-7: delivered live, without a number, not found later, never resumed. */
    @Test
    void aTransientPostIsDeliveredLiveAndKeptNowhere() {
        UUID coffee = DemoContent.COFFEE_CORNER;
        LiveClient erin = live("erin");
        LiveClient dave = live("dave");
        JsonObject before = dave.join(coffee);
        erin.join(coffee);
        String text = Unique.text("between us");
        JsonObject ack = erin.say(coffee, text);
        assertFalse(ack.containsKey("sequence"), ack::toString);
        assertFalse(ack.containsKey("change"), ack::toString);
        JsonObject post = dave.awaitPost(text);
        assertTrue(post.getBoolean("transient"));
        assertFalse(post.containsKey("sequence"), post::toString);
        assertTrue(rest("dave")
                .get("/rooms/" + coffee + "/posts")
                .expect(200)
                .json()
                .getJsonArray("items")
                .isEmpty());
        JsonObject later = live("dave").join(coffee);
        assertTrue(later.getJsonArray("posts").isEmpty());
        assertEquals(before.get("head"), later.get("head"));
        assertTrue(live("dave").resume(coffee, 0, 0).getJsonArray("posts").isEmpty());
    }

    @Test
    void postsOfEveryKindComeAsTheyWere() {
        LiveClient alice = live("alice");
        LiveClient bob = live("bob");
        bob.join(ROOM);
        String address = "https://example.com/" + UUID.randomUUID();
        JsonObject ack = alice.request(
                "post",
                LiveClient.message(ROOM, UUID.randomUUID(), address)
                        .add("kind", "link")
                        .add("importance", "high"));
        JsonObject link = bob.awaitPost(address);
        assertEquals("link", link.getString("kind"));
        assertEquals("high", link.getString("importance"));
        String text = Unique.text("a reply with 😀, \"quotes\" and\nlines");
        alice.request("post", LiveClient.message(ROOM, UUID.randomUUID(), text).add("replyTo", ack.getInt("sequence")));
        assertEquals(ack.getInt("sequence"), bob.awaitPost(text).getInt("replyTo"));
    }
}
