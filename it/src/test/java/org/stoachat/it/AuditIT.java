package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;

/** What was refused is in the audit log within seconds, and only those who may read it do. */
class AuditIT extends OutsideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient admin = rest("admin");

    private List<JsonObject> entries(String query) {
        return admin.get("/audit?limit=500&" + query).expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonObject await(String query, Predicate<JsonObject> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = entries(query).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no such entry: " + entries(query));
    }

    @Test
    void denialsAreWrittenAndEqualOnesCounted() {
        Instant before = Instant.now().minusSeconds(1);
        UUID room = DemoContent.HARBOUR_BRIDGE;
        for (int i = 0; i < 3; i++) {
            rest("bob").put("/rooms/" + room + "/members/" + DemoContent.CAROL).expectProblem(403, "room.not-manager");
        }
        String query = "from=" + before + "&outcome=denied&targetKind=room&targetId=" + room + "&actorId="
                + DemoContent.BOB + "&action=membership.add";
        JsonObject entry = await(query, found -> found.getInt("count") >= 3);
        assertEquals("denied", entry.getString("outcome"));
        assertEquals("room.not-manager", entry.getJsonObject("after").getString("code"));
        assertEquals(DemoContent.BOB.toString(), entry.getJsonObject("actor").getString("id"));
        assertEquals(room.toString(), entry.getJsonObject("target").getString("id"));
        assertFalse(entry.getString("address").isEmpty());
        assertEquals(1, entries(query).size());
    }

    /** R-ROOM-6: the one who asked cannot tell it from a room that does not exist, the log can. */
    @Test
    void whatWasHiddenIsWrittenAndWhatDoesNotExistIsNot() {
        RestClient dave = rest("dave");
        dave.get("/rooms/" + DemoContent.NOWHERE).expectProblem(404, "room.not-found");
        dave.get("/rooms/" + DemoContent.TENDER).expectProblem(404, "room.not-found");
        String byDave = "outcome=denied&targetKind=room&actorId=" + DemoContent.DAVE + "&targetId=";
        JsonObject entry = await(byDave + DemoContent.TENDER, any -> true);
        assertEquals("room.not-found", entry.getJsonObject("after").getString("code"));
        assertEquals(List.of(), entries(byDave + DemoContent.NOWHERE));
    }

    @Test
    void failedSignInsAreWrittenWithTheNameAndWithoutThePassword() {
        String name = "nobody-" + UUID.randomUUID();
        String password = "secret-" + UUID.randomUUID();
        RestClient.basic(site, name, password).get("/me").expectProblem(401, "sign-in.failed");
        JsonObject entry = await("targetKind=signInName&targetId=" + name, any -> true);
        assertEquals("sign-in.failed", entry.getJsonObject("after").getString("code"));
        assertFalse(entry.containsKey("actor"), entry::toString);
        assertFalse(entry.toString().contains(password));
    }

    /** Of those who have signed in the log keeps what was tried; all anonymous ones of an address are one entry. */
    @Test
    void whatForeignPagesMakeBrowsersSendIsWritten() {
        String origin = "https://" + UUID.randomUUID() + ".test";
        String posts = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/posts";
        rest("alice").with("Origin", origin).post(posts, "{}").expectProblem(403, "origin.foreign");
        browser("alice").without("X-CSRF-Token").post(posts, "{}").expectProblem(403, "csrf.missing");
        RestClient.anonymous(site)
                .with("Origin", origin)
                .signInForm("alice", RestClient.PASSWORD)
                .expectProblem(403, "origin.foreign");
        String byAlice = "outcome=denied&actorId=" + DemoContent.ALICE;
        JsonObject foreign = await(byAlice + "&action=web.origin&targetId=" + origin, any -> true);
        assertEquals("origin.foreign", foreign.getJsonObject("after").getString("code"));
        JsonObject forged = await(byAlice + "&action=web.csrf", any -> true);
        assertEquals("/api/v1" + posts, forged.getJsonObject("target").getString("id"));
        JsonObject stranger = await("outcome=denied&action=web.origin", found -> !found.containsKey("actor"));
        assertFalse(stranger.containsKey("target"), stranger::toString);
    }

    @Test
    void onlyThoseWhoMayReadTheLog() {
        rest("alice").get("/audit").expectProblem(403, "admin.required");
        RestClient.anonymous(site).get("/audit").expect(401);
        await("action=audit.findEntries&actorId=" + DemoContent.ALICE, any -> true);
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; i++) {
            rest("carol")
                    .delete("/rooms/" + DemoContent.TOOLS + "/members/" + DemoContent.BOB)
                    .expectProblem(403, "room.not-manager");
            rest("carol").get("/audit?action=" + i).expectProblem(403, "admin.required");
        }
        await("actorId=" + DemoContent.CAROL, any -> true);
        List<String> times = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3 && next != null; page++) {
            JsonObject json =
                    admin.get("/audit?limit=1&cursor=" + next).expect(200).json();
            JsonObject entry = json.getJsonArray("items").getJsonObject(0);
            times.add(entry.getString("occurredAt"));
            ids.add(entry.getInt("id"));
            next = json.getString("next", null);
        }
        assertEquals(times.stream().sorted((a, b) -> b.compareTo(a)).toList(), times);
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(times.size() > 1);
    }

    @Test
    void wrongParametersAreRefusedByName() {
        for (String wrong :
                List.of("from=yesterday", "until=1", "actorId=me", "outcome=maybe", "cursor=x", "limit=all")) {
            JsonObject problem = admin.get("/audit?" + wrong).expectProblem(400, "invalid");
            assertEquals(
                    wrong.substring(0, wrong.indexOf('=')),
                    problem.getJsonArray("violations").getJsonObject(0).getString("field"));
        }
        admin.get("/audit?limit=501").expectProblem(422, "invalid");
    }
}
