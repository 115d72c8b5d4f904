package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;

/** New members are told of their rooms until they answer. */
class InvitationIT extends OutsideTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final UUID ROOM = DemoContent.HARBOUR_BRIDGE;
    private static final String CAROL_AS_MEMBER = "/rooms/" + ROOM + "/members/" + DemoContent.CAROL;

    private final RestClient alice = rest("alice");
    private final RestClient carol = rest("carol");

    @AfterEach
    void takeCarolOut() {
        alice.delete(CAROL_AS_MEMBER);
    }

    private static Optional<JsonObject> invitation(RestClient user, UUID room) {
        return user.get("/me/invitations?limit=500").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("roomId").equals(room.toString()))
                .findFirst();
    }

    private static Answer answer(RestClient user, UUID room, String body) {
        return user.with("Content-Type", "application/json").send("PUT", "/api/v1/me/invitations/" + room, body);
    }

    @Test
    void whoIsAddedIsInvitedUntilTheyAnswer() {
        assertTrue(invitation(carol, ROOM).isEmpty());
        for (String word : List.of("declined", "accepted")) {
            alice.put(CAROL_AS_MEMBER);
            JsonObject invitation = invitation(carol, ROOM).orElseThrow();
            assertEquals("Harbour bridge", invitation.getString("name"));
            assertEquals(
                    DemoContent.ALICE.toString(),
                    invitation.getJsonObject("invitedBy").getString("id"));
            assertFalse(invitation.containsKey("through"));
            answer(carol, ROOM, "{\"answer\":\"" + word + "\"}").expect(204);
            assertTrue(invitation(carol, ROOM).isEmpty());
            alice.delete(CAROL_AS_MEMBER);
        }
        answer(carol, ROOM, "{\"answer\":\"accepted\"}").expectProblem(404, "invitation.not-found");
    }

    @Test
    void whoIsConnectedHearsOfItAtOnceAndNobodyElse() {
        LiveClient carolLive = live("carol");
        List<LiveClient> others = List.of(live("alice"), live("bob"), live("dave"));
        alice.put(CAROL_AS_MEMBER).expect(200);
        JsonObject frame = carolLive.await("the invitation", TWO_SECONDS, InvitationIT::isInvitation);
        assertEquals("Harbour bridge", frame.getString("name"));
        assertEquals(
                DemoContent.ALICE.toString(), frame.getJsonObject("invitedBy").getString("id"));
        for (LiveClient other : others) {
            other.ping();
            assertTrue(other.frames().stream().noneMatch(InvitationIT::isInvitation));
        }
    }

    private static boolean isInvitation(JsonObject frame) {
        return frame.getString("type").equals("invitation")
                && frame.getString("roomId").equals(ROOM.toString());
    }

    @Test
    void aGroupInvitesItsMembersButNotWhoEnteredIt() {
        assertTrue(invitation(alice, ROOM).isEmpty());
        invitation(rest("bob"), ROOM)
                .ifPresent(found -> assertTrue(found.getJsonObject("through").containsKey("displayName")));
    }

    /** R-CAT-6, R-ROOM-6: who is outside is told the same as of a room that does not exist. */
    @Test
    void theWallStands() {
        RestClient dave = rest("dave");
        assertTrue(invitation(dave, ROOM).isEmpty());
        String body = "{\"answer\":\"accepted\"}";
        assertEquals(
                answer(dave, DemoContent.NOWHERE, body)
                        .expectProblem(404, "invitation.not-found")
                        .getString("detail"),
                answer(dave, ROOM, body)
                        .expectProblem(404, "invitation.not-found")
                        .getString("detail"));
    }

    @Test
    void wrongAnswersAreRefused() {
        answer(carol, ROOM, "{\"answer\":\"perhaps\"}").expectProblem(422, "invalid");
        answer(carol, ROOM, "{}").expectProblem(422, "invalid");
        answer(carol, ROOM, "{\"answer\":7}").expect(400);
        answer(carol, ROOM, "[]").expectProblem(400, "json.malformed");
        answer(carol, UUID.randomUUID(), "{\"answer\":\"accepted\"}").expectProblem(404, "invitation.not-found");
        carol.get("/me/invitations?limit=0").expectProblem(422, "invalid");
        carol.get("/me/invitations?cursor=x").expectProblem(400, "invalid");
    }
}
