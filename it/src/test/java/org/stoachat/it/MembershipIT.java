package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Managers add and remove members, with effect on connected sessions at once (R-ROOM-2, R-CAT-8). */
class MembershipIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.HARBOUR_BRIDGE;
    private static final String CAROL_AS_MEMBER = "/rooms/" + ROOM + "/members/" + DemoContent.CAROL;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final RestClient alice = rest("alice");
    private final RestClient carol = rest("carol");

    @AfterEach
    void takeCarolOut() {
        alice.delete(CAROL_AS_MEMBER).expect(200);
    }

    private static Predicate<JsonObject> accessTo(UUID room) {
        return frame -> frame.getString("type").equals("room")
                && frame.getString("event").equals("access")
                && frame.getString("roomId").equals(room.toString());
    }

    @Test
    void whoIsAddedReadsAndPostsAndWhoIsRemovedDoesNot() {
        carol.get("/rooms/" + ROOM + "/posts").expectProblem(403, "room.not-member");
        alice.put(CAROL_AS_MEMBER).expect(200);
        alice.put(CAROL_AS_MEMBER).expect(200);
        carol.get("/rooms/" + ROOM + "/posts").expect(200);
        carol.say(ROOM, Unique.text("hello")).expect(201);
        alice.delete(CAROL_AS_MEMBER).expect(200);
        alice.delete(CAROL_AS_MEMBER).expect(200);
        carol.get("/rooms/" + ROOM + "/posts").expectProblem(403, "room.not-member");
        carol.say(ROOM, Unique.text("hello")).expectProblem(403, "room.not-member");
    }

    @Test
    void whoIsAddedIsToldAndEntersAtOnce() {
        LiveClient live = live("carol");
        assertEquals("room.not-member", live.refusal(ROOM));
        alice.put(CAROL_AS_MEMBER).expect(200);
        live.await("the news of access", TWO_SECONDS, accessTo(ROOM));
        live.join(ROOM);
        String text = Unique.text("welcome, Carol");
        alice.say(ROOM, text).expect(201);
        live.awaitPost(text);
    }

    /** R-CAT-8: no post whose transaction began after the revocation's commit reaches the revoked. */
    @Test
    void whoIsRemovedGetsNoFrameOfWhatIsPostedAfterwards() {
        for (int round = 0; round < 5; round++) {
            alice.put(CAROL_AS_MEMBER).expect(200);
            LiveClient revoked = live("carol");
            LiveClient stays = live("bob");
            revoked.join(ROOM);
            stays.join(ROOM);
            String before = Unique.text("all may see this");
            alice.say(ROOM, before).expect(201);
            revoked.awaitPost(before);

            alice.delete(CAROL_AS_MEMBER).expect(200);
            String after = Unique.text("not for Carol");
            alice.say(ROOM, after).expect(201);
            stays.awaitPost(after);
            revoked.await("being put out", TWO_SECONDS, accessTo(ROOM));
            revoked.ping();
            assertTrue(revoked.posts(ROOM).stream()
                    .noneMatch(post -> post.getString("text").equals(after)));
            assertTrue(revoked.ping().getJsonObject("rooms").isEmpty(), "the session has left the room");
            assertEquals("room.not-member", revoked.refusal(ROOM));
        }
    }

    @Test
    void onlyManagersChangeTheLists() {
        carol.put(CAROL_AS_MEMBER).expectProblem(403, "room.not-manager");
        rest("bob").delete(CAROL_AS_MEMBER).expectProblem(403, "room.not-manager");
        rest("dave").put(CAROL_AS_MEMBER).expectProblem(404, "room.not-found");
        rest("admin").put(CAROL_AS_MEMBER).expect(200);
    }

    /** R-CAT-4, R-ROOM-3. */
    @Test
    void whoIsOutOfScopeOrUnknownIsNotAdded() {
        JsonObject problem = alice.put("/rooms/" + ROOM + "/members/" + DemoContent.DAVE)
                .expectProblem(422, "principal.out-of-scope");
        assertTrue(problem.getString("detail").contains("Dave Dyer"), problem::toString);
        alice.put("/rooms/" + ROOM + "/presenters/" + DemoContent.BOB).expectProblem(422, "room.no-presenters");
        alice.put("/rooms/" + ROOM + "/members/" + DemoContent.NOWHERE).expectProblem(404, "principal.not-found");
        alice.put("/rooms/" + ROOM + "/owners/" + DemoContent.BOB).expectProblem(404, "not-found");
    }

    @Test
    void presentersOfAnAuditoriumPostAndOthersDoNot() {
        String presenting = "/rooms/" + DemoContent.DESIGN_REVIEW + "/presenters/" + DemoContent.BOB;
        LiveClient bob = live("bob");
        bob.join(DemoContent.DESIGN_REVIEW);
        String text = Unique.text("variant C");
        JsonObject refusal =
                bob.request("post", LiveClient.message(DemoContent.DESIGN_REVIEW, UUID.randomUUID(), text));
        assertEquals("room.presenters-only", refusal.getString("code"));
        alice.put(presenting).expect(200);
        try {
            bob.say(DemoContent.DESIGN_REVIEW, text);
        } finally {
            alice.delete(presenting).expect(200);
        }
        JsonObject again = bob.request(
                "post", LiveClient.message(DemoContent.DESIGN_REVIEW, UUID.randomUUID(), Unique.text("variant D")));
        assertEquals("room.presenters-only", again.getString("code"));
    }

    /** interfaces.md §4: all or nothing, with a dry run. */
    @Test
    void aBulkChangeIsMadeWhollyOrNotAtAll() {
        String list = "/api/v1/rooms/" + ROOM + "/members";
        RestClient manager = rest("alice").with("Content-Type", "application/json");
        String bad = "{\"add\":[\"" + DemoContent.CAROL + "\",\"" + DemoContent.DAVE + "\"]}";
        JsonObject problem = manager.send("PATCH", list, bad).expectProblem(422, "invalid");
        JsonObject violation = problem.getJsonArray("violations").getJsonObject(0);
        assertEquals("add[1]", violation.getString("field"));
        assertEquals("principal.out-of-scope", violation.getString("code"));
        carol.get("/rooms/" + ROOM + "/posts").expectProblem(403, "room.not-member");

        String good = "{\"add\":[\"" + DemoContent.CAROL + "\"],\"remove\":[\"" + DemoContent.BOB + "\"]}";
        JsonObject dry =
                manager.send("PATCH", list + "?dryRun=true", good).expect(200).json();
        assertEquals(1, dry.getInt("added"));
        carol.get("/rooms/" + ROOM + "/posts").expectProblem(403, "room.not-member");
        manager.send("PATCH", list, good).expect(200);
        carol.get("/rooms/" + ROOM + "/posts").expect(200);
        JsonObject members =
                alice.get("/rooms/" + ROOM + "/members").expect(200).json();
        assertTrue(members.toString().contains(DemoContent.CAROL.toString()), members::toString);
        carol.get("/rooms/" + ROOM + "/managers").expect(200);
        rest("dave").get("/rooms/" + ROOM + "/managers").expectProblem(404, "room.not-found");
    }
}
