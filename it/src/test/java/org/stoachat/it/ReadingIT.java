package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-SESS-4: what a user has of a room is the same on all of their devices. */
class ReadingIT extends OutsideTest {

    private final RestClient admin = rest("admin");
    private final RestClient alice = rest("alice");
    private final RestClient bob = rest("bob");
    private UUID room;

    /** A closed room of Alice and Bob; Alice has read everything. */
    @BeforeEach
    void makeRoom() {
        String category = admin.get("/rooms/" + DemoContent.HARBOUR_BRIDGE)
                .expect(200)
                .json()
                .getJsonObject("category")
                .getString("id");
        room = UUID.fromString(admin.post(
                        "/rooms",
                        Json.createObjectBuilder()
                                .add("name", Unique.text("Reading"))
                                .add("categoryId", category)
                                .add("privacy", "closed")
                                .build())
                .expect(201)
                .json()
                .getString("id"));
        for (UUID member : List.of(DemoContent.ALICE, DemoContent.BOB)) {
            assertTrue(admin.put("/rooms/" + room + "/members/" + member).status() < 300);
        }
        assertEquals(0, unread(alice).getInt("unread"));
    }

    private JsonObject unread(RestClient user) {
        return find(user).orElseThrow();
    }

    private Optional<JsonObject> find(RestClient user) {
        return user.get("/me/unread?limit=500").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("roomId").equals(room.toString()))
                .findFirst();
    }

    private Answer put(RestClient user, String resource, String body) {
        return user.with("Content-Type", "application/json").send("PUT", "/api/v1/me/" + resource + "/" + room, body);
    }

    private Answer mark(RestClient user, long sequence) {
        return put(user, "read", "{\"sequence\":" + sequence + "}");
    }

    private JsonObject item(long head, long read, int unread, int mentions) {
        return Json.createObjectBuilder()
                .add("head", head)
                .add("mentions", mentions)
                .add("read", read)
                .add("roomId", room.toString())
                .add("unread", unread)
                .build();
    }

    private JsonObject await(LiveClient live, String type, String member, long value) {
        return live.await(
                type + " " + member + " " + value,
                frame -> frame.getString("type").equals(type)
                        && frame.getString("roomId", "").equals(room.toString())
                        && frame.containsKey(member)
                        && frame.getInt(member) == value);
    }

    private void say(RestClient user, String text) {
        user.say(room, text).expect(201);
    }

    @Test
    void aMarkOfOneDeviceIsKnownToAllOthersAtOnce() {
        LiveClient phone = live("alice");
        LiveClient desk = live("alice");
        LiveClient other = live("bob");
        for (int i = 0; i < 3; i++) {
            say(bob, "news " + i);
        }
        assertEquals(item(3, 0, 3, 0), unread(alice));
        phone.sendRaw("{\"type\":\"read\",\"roomId\":\"" + room + "\",\"sequence\":2}");
        await(desk, "read", "sequence", 2);
        assertEquals(item(3, 2, 1, 0), unread(alice));
        assertEquals(item(3, 2, 1, 0), mark(alice, 1).expect(200).json(), "marks only rise");
        assertEquals(item(3, 3, 0, 0), mark(alice, 99).expect(200).json(), "and end at the head");
        await(desk, "read", "sequence", 3);
        await(phone, "read", "sequence", 3);
        Answer back = alice.delete("/me/read/" + room + "?from=2").expect(200);
        assertEquals(item(3, 1, 2, 0), back.json());
        await(desk, "unread", "read", 1);
        assertEquals(item(3, 1, 2, 0), alice.get("/me/read/" + room).expect(200).json());
        other.ping();
        assertTrue(other.frames().stream()
                .noneMatch(frame -> List.of("read", "unread").contains(frame.getString("type"))));
    }

    @Test
    void whoIsNamedIsToldWhereverTheyAre() {
        LiveClient live = live("alice");
        LiveClient inside = live("bob");
        inside.join(room);
        String text = Unique.text("<@" + DemoContent.ALICE + "> and <@" + DemoContent.DAVE + "> look");
        JsonObject post = bob.say(room, text).expect(201).json();
        assertEquals(List.of(DemoContent.ALICE.toString()), mentions(post), "Dave is not in the room");
        assertEquals(mentions(post), mentions(inside.awaitPost(text)));
        await(live, "unread", "mentioned", 1);
        assertEquals(item(1, 0, 1, 1), unread(alice));
        JsonObject read = alice.get("/rooms/" + room + "/posts").expect(200).json();
        assertEquals(mentions(post), mentions(read.getJsonArray("items").getJsonObject(0)));
        JsonObject why =
                alice.get("/me/notifications/" + room + "/1").expect(200).json();
        assertEquals("mention", why.getString("reason"));
        assertTrue(why.getBoolean("notified"));
    }

    private static List<String> mentions(JsonObject post) {
        return post.getJsonArray("mentions").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void roomsThatMayNoLongerBeReadVanish() {
        say(bob, "news");
        put(alice, "followed", "{\"position\":0}").expect(200);
        assertTrue(
                admin.delete("/rooms/" + room + "/members/" + DemoContent.ALICE).status() < 300);
        assertEquals(Optional.empty(), find(alice));
        assertEquals(0, followed(alice).stream().filter(room.toString()::equals).count());
        mark(alice, 1).expectProblem(403, "room.not-member");
        alice.get("/me/read/" + room).expectProblem(403, "room.not-member");
        RestClient dave = rest("dave");
        for (UUID each : List.of(room, DemoContent.NOWHERE)) {
            dave.get("/me/read/" + each).expectProblem(404, "room.not-found");
            dave.delete("/me/read/" + each + "?from=1").expectProblem(404, "room.not-found");
        }
        alice.delete("/me/followed/" + room).expect(204);
    }

    private static List<String> followed(RestClient user) {
        return user.get("/me/followed").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("roomId"))
                .toList();
    }

    @Test
    void followedRoomsAndLevelsAgreeOnAllDevices() {
        LiveClient desk = live("alice");
        assertEquals(
                0, put(alice, "followed", "{\"position\":0}").expect(200).json().getInt("position"));
        await(desk, "followed", "position", 0);
        assertEquals(room.toString(), followed(alice).get(0));
        alice.put("/me/followed/" + room).expect(200);
        assertEquals(room.toString(), followed(alice).get(0));
        alice.delete("/me/followed/" + room).expect(204);
        alice.delete("/me/followed/" + room).expect(204);
        JsonObject unchosen = alice.get("/me/notifications/" + room).expect(200).json();
        assertEquals("important", unchosen.getString("level"));
        put(alice, "notifications", "{\"level\":\"none\"}").expect(200);
        desk.await(
                "the level",
                frame -> frame.getString("type").equals("notifications")
                        && frame.getString("level").equals("none"));
        say(bob, "quiet");
        assertEquals(
                "level-none",
                alice.get("/me/notifications/" + room + "/1").expect(200).json().getString("reason"));
        alice.delete("/me/notifications/" + room).expect(204);
        assertEquals(
                unchosen, alice.get("/me/notifications/" + room).expect(200).json());
    }

    @Test
    void wrongRequestsAreRefused() {
        put(alice, "read", "{}").expectProblem(422, "invalid");
        mark(alice, -1).expectProblem(422, "invalid");
        put(alice, "read", "{\"sequence\":\"1\"}").expectProblem(400, "json.malformed");
        alice.delete("/me/read/" + room).expectProblem(422, "invalid");
        alice.delete("/me/read/" + room + "?from=0").expectProblem(422, "invalid");
        alice.delete("/me/read/" + room + "?from=x").expectProblem(400, "invalid");
        put(alice, "followed", "{\"position\":-1}").expectProblem(422, "invalid");
        put(alice, "notifications", "{\"level\":\"loud\"}").expectProblem(422, "invalid");
        put(alice, "notifications", "{}").expectProblem(422, "invalid");
        alice.get("/me/notifications/" + room + "/7").expectProblem(404, "post.not-found");
        alice.get("/me/unread?limit=0").expectProblem(422, "invalid");
        LiveClient live = live("alice");
        live.sendRaw("{\"type\":\"read\",\"roomId\":\"" + room + "\"}");
        live.await(
                "the refusal",
                frame -> frame.getString("type").equals("error")
                        && frame.getString("code").equals("invalid"));
    }
}
