package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Connecting, entering and leaving rooms on {@code /live} (interfaces.md §5, R-SESS-2). */
class LiveJoinIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.TOOLS;
    private static final int LARGEST_FRAME = 64 * 1024;

    private static List<Long> sequences(JsonObject room) {
        return room.getJsonArray("posts").getValuesAs(JsonObject.class).stream()
                .map(post -> post.getJsonNumber("sequence").longValue())
                .toList();
    }

    @Test
    void theFirstFrameIsTheWelcome() {
        LiveClient alice = live("alice");
        JsonObject welcome = alice.frames().get(0);
        assertEquals("welcome", welcome.getString("type"));
        assertEquals(DemoContent.ALICE.toString(), welcome.getJsonObject("user").getString("id"));
        for (String member : List.of("sessionId", "serverTime", "historyId", "features", "limits")) {
            assertTrue(welcome.containsKey(member), member);
        }
    }

    /** Browsers cannot see why a handshake failed, so it is accepted and closed. */
    @Test
    void withoutASessionTheConnectionIsClosedWith4401() {
        RestClient nobody = RestClient.anonymous(site);
        assertEquals(4401, LiveClient.handshake(nobody).join().awaitClose());
        assertEquals(
                4401,
                LiveClient.handshake(RestClient.bearer(site, "A".repeat(43)))
                        .join()
                        .awaitClose());
        assertEquals(
                4401,
                LiveClient.handshake(nobody.with("Cookie", "stoa=gone").with("Origin", site.toString()))
                        .join()
                        .awaitClose());
    }

    @Test
    void aRoomIsEnteredWithItsNewestPosts() {
        for (int i = 0; i < 5; i++) {
            rest("alice").say(ROOM, Unique.text("backlog")).expect(201);
        }
        LiveClient bob = live("bob");
        JsonObject room = bob.join(ROOM, Json.createObjectBuilder().add("backlog", 3));
        long head = room.getInt("head");
        assertEquals(List.of(head - 2, head - 1, head), sequences(room));
        assertEquals(1, room.getInt("first"));
        assertFalse(room.getBoolean("reset"));
        assertTrue(room.getInt("change") >= head);
        assertTrue(room.getInt("participants") >= 1);
        assertEquals(
                List.of(), sequences(bob.join(ROOM, Json.createObjectBuilder().add("backlog", 0))));
        assertTrue(sequences(live("bob").join(ROOM)).size() <= 30);
    }

    /** R-SESS-2: who comes back gets exactly what was missed. */
    @Test
    void whoComesBackGetsExactlyWhatWasMissed() {
        LiveClient first = live("bob");
        JsonObject known = first.join(ROOM);
        first.abort();
        List<Integer> missed = List.of(
                rest("alice").say(ROOM, Unique.text("one")).expect(201).json().getInt("sequence"),
                rest("alice").say(ROOM, Unique.text("two")).expect(201).json().getInt("sequence"));
        LiveClient second = live("bob");
        JsonObject room = second.resume(ROOM, known.getInt("head"), known.getInt("change"));
        assertEquals(missed.stream().map(Integer::longValue).toList(), sequences(room));
        assertFalse(room.getBoolean("reset"));
        assertFalse(room.getBoolean("more"));
        assertTrue(room.getJsonArray("changes").isEmpty());
        JsonObject nothing = live("bob").resume(ROOM, room.getInt("head"), room.getInt("change"));
        assertEquals(List.of(), sequences(nothing));
    }

    @Test
    void numbersOfAnotherHistoryAreForgotten() {
        LiveClient bob = live("bob");
        JsonObject known = bob.join(ROOM);
        JsonObject answer = bob.request(
                "join",
                Json.createObjectBuilder()
                        .add("historyId", UUID.randomUUID().toString())
                        .add(
                                "rooms",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("roomId", ROOM.toString())
                                                .add("after", known.getInt("head"))
                                                .add("change", known.getInt("change")))));
        JsonObject room = answer.getJsonArray("rooms").getJsonObject(0);
        assertTrue(room.getBoolean("reset"));
        assertFalse(sequences(room).isEmpty());
        assertTrue(live("bob").resume(ROOM, 1_000_000, 1_000_000).getBoolean("reset"), "numbers of the future");
    }

    /** No frame is larger than 64 KiB, however much is in the rooms. */
    @Test
    void theAnswerToAJoinIsSplitOverFrames() {
        String longText = "x".repeat(7_900);
        List<UUID> rooms = List.of(DemoContent.LOBBY, DemoContent.TOOLS, DemoContent.HARBOUR_BRIDGE);
        for (UUID room : rooms) {
            for (int i = 0; i < 7; i++) {
                rest("alice").say(room, Unique.text(longText)).expect(201);
            }
        }
        LiveClient bob = live("bob");
        JsonArrayBuilder asked = Json.createArrayBuilder();
        rooms.forEach(room -> asked.add(
                Json.createObjectBuilder().add("roomId", room.toString()).add("backlog", 100)));
        bob.request("join", Json.createObjectBuilder().add("rooms", asked));
        List<JsonObject> parts = bob.frames().stream()
                .filter(frame -> frame.getString("type").equals("joined"))
                .toList();
        assertTrue(parts.size() > 1, "one frame would be too large");
        assertTrue(bob.largestMessage() <= LARGEST_FRAME, () -> bob.largestMessage() + " bytes");
        for (int i = 0; i < parts.size(); i++) {
            assertEquals(i == parts.size() - 1, parts.get(i).getBoolean("last"));
        }
        Set<String> entered = new HashSet<>();
        for (JsonObject part : parts) {
            for (JsonObject room : part.getJsonArray("rooms").getValuesAs(JsonObject.class)) {
                entered.add(room.getString("roomId"));
                assertTrue(room.getBoolean("more"), "the rest is read over REST");
                List<Long> sequences = sequences(room);
                assertEquals(
                        room.getInt("head"), sequences.get(sequences.size() - 1).intValue());
            }
        }
        assertEquals(rooms.size(), entered.size());
    }

    @Test
    void aLongStoryComesAsItsBeginning() {
        LiveClient bob = live("bob");
        bob.join(ROOM);
        String title = Unique.text("a long story");
        rest("alice")
                .post(
                        "/rooms/" + ROOM + "/posts",
                        LiveClient.message(ROOM, UUID.randomUUID(), "word ".repeat(10_000))
                                .add("kind", "story")
                                .add("title", title)
                                .build())
                .expect(201);
        JsonObject post = bob.await(
                        "the story",
                        frame -> frame.getString("type").equals("post")
                                && title.equals(frame.getJsonObject("post").getString("title", "")))
                .getJsonObject("post");
        assertTrue(post.getBoolean("truncated"));
        assertEquals(500, post.getString("text").length());
    }

    @Test
    void whatMayNotBeReadIsRefusedAndTheRestIsEntered() {
        JsonArrayBuilder rooms = Json.createArrayBuilder();
        List.of(
                        DemoContent.LOBBY,
                        DemoContent.HARBOUR_BRIDGE,
                        DemoContent.TENDER,
                        DemoContent.OLD_CANTEEN,
                        DemoContent.NOWHERE)
                .forEach(room -> rooms.add(Json.createObjectBuilder().add("roomId", room.toString())));
        LiveClient admin = live("admin");
        JsonObject answer = admin.request("join", Json.createObjectBuilder().add("rooms", rooms));
        assertEquals(1, answer.getJsonArray("rooms").size());
        assertEquals(
                List.of("room.not-member", "room.not-member", "room.not-member", "room.not-found"),
                answer.getJsonArray("refused").getValuesAs(JsonObject.class).stream()
                        .map(refusal -> refusal.getString("code"))
                        .toList());
        assertEquals(
                Set.of(DemoContent.LOBBY.toString()),
                admin.ping().getJsonObject("rooms").keySet());
    }

    @Test
    void aPingIsAnsweredWithTheHeadsOfTheRoomsThatOneIsIn() {
        LiveClient bob = live("bob");
        JsonObject room = bob.join(ROOM);
        bob.join(DemoContent.LOBBY);
        JsonObject heads = bob.ping().getJsonObject("rooms");
        assertEquals(Set.of(ROOM.toString(), DemoContent.LOBBY.toString()), heads.keySet());
        assertEquals(room.getInt("head"), heads.getJsonArray(ROOM.toString()).getInt(0));
        assertEquals(room.getInt("change"), heads.getJsonArray(ROOM.toString()).getInt(1));
    }

    @Test
    void whoHasLeftARoomHearsNothingOfIt() {
        LiveClient bob = live("bob");
        bob.join(ROOM);
        bob.join(DemoContent.LOBBY);
        bob.part(ROOM);
        assertEquals(
                Set.of(DemoContent.LOBBY.toString()),
                bob.ping().getJsonObject("rooms").keySet());
        LiveClient alice = live("alice");
        alice.say(ROOM, Unique.text("Bob has gone"));
        String marker = Unique.text("Bob is here");
        alice.say(DemoContent.LOBBY, marker);
        bob.awaitPost(marker);
        assertTrue(bob.posts(ROOM).isEmpty());
    }
}
