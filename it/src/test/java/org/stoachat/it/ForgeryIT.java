package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** What foreign pages make browsers send changes nothing (interfaces.md §3 and §5). */
class ForgeryIT extends OutsideTest {

    private static final String EVIL = "https://evil.example";

    private long headBefore;

    @BeforeEach
    void readHead() {
        headBefore = head();
    }

    @AfterEach
    void nothingWasPosted() {
        assertEquals(headBefore, head());
    }

    private long head() {
        return rest("alice")
                .get("/rooms/" + DemoContent.HARBOUR_BRIDGE + "/posts?limit=1")
                .expect(200)
                .json()
                .getInt("head");
    }

    private static Answer say(RestClient caller) {
        return caller.say(DemoContent.HARBOUR_BRIDGE, Unique.text("forged"));
    }

    @Test
    void aChangeByCookieNeedsTheCsrfToken() {
        RestClient alice = browser("alice");
        say(alice.without("X-CSRF-Token")).expectProblem(403, "csrf.missing");
        say(alice.with("X-CSRF-Token", "wrong")).expectProblem(403, "csrf.missing");
        String tokenOfBob = browser("bob").get("/me").expect(200).json().getString("csrfToken");
        say(alice.with("X-CSRF-Token", tokenOfBob)).expectProblem(403, "csrf.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVIL, "null", "http://127.0.0.1", "http://127.0.0.1:1"})
    void aChangeFromAForeignOriginIsRefusedWhateverProvesIt(String origin) {
        say(browser("alice").with("Origin", origin)).expectProblem(403, "origin.foreign");
        say(rest("alice").with("Origin", origin)).expectProblem(403, "origin.foreign");
        say(RestClient.bearer(site, RestClient.signIn(site, "alice")).with("Origin", origin))
                .expectProblem(403, "origin.foreign");
    }

    @Test
    void aChangeThatTheBrowserCallsCrossSiteIsRefused() {
        say(rest("alice").with("Sec-Fetch-Site", "cross-site")).expectProblem(403, "origin.foreign");
        say(browser("alice").with("Sec-Fetch-Site", "same-site")).expectProblem(403, "origin.foreign");
    }

    @Test
    void aForeignPageSignsNobodyInOrOut() {
        RestClient.anonymous(site)
                .with("Origin", EVIL)
                .signInForm("alice", RestClient.PASSWORD)
                .expectProblem(403, "origin.foreign");
        RestClient alice = browser("alice");
        alice.with("Origin", EVIL).send("POST", "/logout", "").expectProblem(403, "origin.foreign");
        alice.get("/me").expect(200);
    }

    @Test
    void aForeignPageOpensNoLiveConnection() {
        assertRefused(browser("alice").with("Origin", EVIL));
        assertRefused(rest("alice").with("Origin", EVIL));
        assertRefused(RestClient.anonymous(site).with("Origin", EVIL));
    }

    /** Browsers always send their origin; a cookie without one comes from elsewhere. */
    @Test
    void aCookieWithoutAnOriginOpensNoLiveConnection() {
        assertRefused(browser("alice"));
        live(browser("alice").with("Origin", site.toString())).join(DemoContent.LOBBY);
    }

    private static void assertRefused(RestClient caller) {
        CompletionException failure = assertThrows(
                CompletionException.class, () -> LiveClient.handshake(caller).join());
        WebSocketHandshakeException refusal = assertInstanceOf(WebSocketHandshakeException.class, failure.getCause());
        assertEquals(403, refusal.getResponse().statusCode());
    }
}
