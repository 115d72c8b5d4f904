package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Signing in by the form (interfaces.md §3). Failures of unknown names are used, so that nobody else is locked out. */
class SignInIT extends OutsideTest {

    private final RestClient nobody = RestClient.anonymous(site);

    @Test
    void theFormSetsACookieThatScriptsCannotReadAndLeadsOn() {
        Answer answer = nobody.signInForm("alice", RestClient.PASSWORD).expect(303);
        assertEquals("/", answer.header("Location").orElseThrow());
        String cookie = answer.header("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("stoa="), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        JsonObject me = nobody.with("Cookie", "stoa=" + RestClient.tokenOf(answer))
                .get("/me")
                .expect(200)
                .json();
        assertEquals("Alice Archer", me.getString("displayName"));
        assertFalse(me.getBoolean("administrator"));
    }

    @Test
    void aProgramThatWantsJsonIsSignedInWithoutARedirection() {
        Answer answer = form("alice", RestClient.PASSWORD, "/").expect(204);
        RestClient.bearer(site, RestClient.tokenOf(answer)).get("/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""})
    void signingInNeverLeadsToAnotherSite(String next) {
        Answer answer = nobody.with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "text/html")
                .send(
                        "POST",
                        "/login",
                        "username=bob&password=" + RestClient.PASSWORD + "&next=" + RestClient.encoded(next))
                .expect(303);
        assertEquals("/", answer.header("Location").orElseThrow());
    }

    @Test
    void aWrongPasswordLeadsBackToTheFormAndSetsNoCookie() {
        Answer answer =
                nobody.signInForm(Unique.text("nobody"), RestClient.PASSWORD).expect(303);
        assertTrue(
                answer.header("Location").orElseThrow().startsWith("/login?error=failed"),
                () -> answer + " " + answer.headerLines());
        assertTrue(answer.header("Set-Cookie").isEmpty(), () -> answer + " " + answer.headerLines());
        form(Unique.text("nobody"), "wrong", "/").expectProblem(401, "sign-in.failed");
    }

    @Test
    void aWrongNameAndAWrongPasswordLookAlike() {
        Answer unknown = form(Unique.text("nobody"), "wrong", "/");
        Answer wrong = form("dave", "wrong", "/");
        form("dave", RestClient.PASSWORD, "/").expect(204);
        assertEquals(unknown.status(), wrong.status());
        assertEquals(unknown.body(), wrong.body());
    }

    @Test
    void afterFiveFailuresFurtherAttemptsHaveToWait() {
        String name = Unique.text("guessed");
        for (int i = 0; i < 5; i++) {
            form(name, "guess " + i, "/").expectProblem(401, "sign-in.failed");
        }
        Answer sixth = form(name, "guess 5", "/");
        sixth.expectProblem(429, "sign-in.too-many");
        int seconds = Integer.parseInt(sixth.header("Retry-After").orElseThrow());
        assertTrue(seconds >= 1 && seconds <= 10, sixth::toString);
        assertTrue(
                nobody.signInForm(name, "guess 6")
                        .expect(303)
                        .header("Location")
                        .orElseThrow()
                        .startsWith("/login?error=locked"),
                "a person is told so too");
        RestClient.basic(site, name, "guess 7").get("/me").expectProblem(429, "sign-in.too-many");
    }

    /** Session fixation: whoever planted a token before the sign-in holds nothing afterwards. */
    @Test
    void theTokenChangesWithEachSignIn() {
        String planted = "A".repeat(43);
        String first = RestClient.tokenOf(nobody.with("Cookie", "stoa=" + planted)
                .signInForm("alice", RestClient.PASSWORD)
                .expect(303));
        assertNotEquals(planted, first);
        RestClient.bearer(site, planted).get("/me").expect(401);

        String second = RestClient.tokenOf(nobody.with("Cookie", "stoa=" + first)
                .signInForm("alice", RestClient.PASSWORD)
                .expect(303));
        assertNotEquals(first, second);
        RestClient.bearer(site, first).get("/me").expect(401);
        RestClient.bearer(site, second).get("/me").expect(200);
    }

    @Test
    void whoOpensAPageWithoutASessionIsSentToSignInAndBack() {
        Answer answer =
                nobody.with("Accept", "text/html").send("GET", "/rooms/5f0e0000-0000-4000-8000-000000000001/3", null);
        answer.expect(302);
        assertEquals(
                "/login?next=%2Frooms%2F5f0e0000-0000-4000-8000-000000000001%2F3",
                answer.header("Location").orElseThrow());
        nobody.send("GET", "/login", null).expect(200);
    }

    private Answer form(String name, String password, String next) {
        return nobody.with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "application/json")
                .send(
                        "POST",
                        "/login",
                        "username=" + RestClient.encoded(name) + "&password=" + RestClient.encoded(password) + "&next="
                                + RestClient.encoded(next));
    }
}
