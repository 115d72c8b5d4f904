package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;

/** Sessions are listed, can be revoked, and end everywhere (R-SESS-4). */
class SessionIT extends OutsideTest {

    @Test
    void aUserSeesWhereTheyAreSignedInAndWhichSessionThisIs() {
        RestClient here = browser("carol");
        RestClient there = browser("carol");
        String current = current(here);
        String other = current(there);
        List<String> listed =
                sessions(here).stream().map(session -> session.getString("id")).toList();
        assertTrue(listed.containsAll(List.of(current, other)), listed::toString);
        assertTrue(
                sessions(browser("dave")).stream().noneMatch(session -> listed.contains(session.getString("id"))),
                "sessions of others are nobody's business");
    }

    @Test
    void endingASessionElsewhereEndsItsTokenAtOnce() {
        RestClient here = browser("carol");
        RestClient there = browser("carol");
        here.delete("/me/sessions/" + current(there)).expect(204);
        there.get("/me").expectProblem(401, "sign-in.required");
        here.get("/me").expect(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        RestClient carol = browser("carol");
        browser("dave").delete("/me/sessions/" + current(carol)).expectProblem(404, "session.not-found");
        carol.get("/me").expect(200);
    }

    @Test
    void signingOutEndsTheSessionEverywhereWithItsLiveConnection() {
        String token = RestClient.signIn(site, "carol");
        RestClient carol = RestClient.anonymous(site).with("Cookie", "stoa=" + token);
        RestClient page =
                carol.with("X-CSRF-Token", carol.get("/me").expect(200).json().getString("csrfToken"));
        LiveClient byCookie = live(carol.with("Origin", site.toString()));
        LiveClient byToken = live(RestClient.bearer(site, token));
        LiveClient another = live("carol");
        byCookie.join(DemoContent.LOBBY);
        another.join(DemoContent.LOBBY);

        Answer out = page.send("POST", "/logout", "").expect(204);
        assertTrue(out.header("Set-Cookie").orElseThrow().contains("Max-Age=0"), out::toString);
        carol.get("/me").expect(401);
        RestClient.bearer(site, token).get("/me").expect(401);
        assertEquals(4401, byCookie.awaitClose());
        assertEquals(4401, byToken.awaitClose());
        assertTrue(another.isOpen(), "other sign-ins of the user go on");
    }

    @Test
    void signingOutByCookieAloneIsRefused() {
        RestClient carol = RestClient.anonymous(site).with("Cookie", "stoa=" + RestClient.signIn(site, "carol"));
        carol.send("POST", "/logout", "").expectProblem(403, "csrf.missing");
        carol.get("/me").expect(200);
    }

    @Test
    void aTokenWithOneCharacterChangedOpensNothing() {
        String token = RestClient.signIn(site, "carol");
        for (int position : new int[] {0, 1, token.length() / 2, token.length() - 1}) {
            char other = token.charAt(position) == 'A' ? 'B' : 'A';
            String wrong = token.substring(0, position) + other + token.substring(position + 1);
            RestClient.bearer(site, wrong).get("/me").expectProblem(401, "sign-in.required");
            RestClient.anonymous(site)
                    .with("Cookie", "stoa=" + wrong)
                    .get("/me")
                    .expect(401);
        }
        RestClient.bearer(site, token).get("/me").expect(200);
    }

    private static List<JsonObject> sessions(RestClient user) {
        return user.get("/me/sessions").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String current(RestClient user) {
        return sessions(user).stream()
                .filter(session -> session.getBoolean("current"))
                .map(session -> session.getString("id"))
                .findFirst()
                .orElseThrow();
    }
}
