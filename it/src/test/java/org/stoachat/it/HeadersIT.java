package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.StoaServer;

/** What every answer tells browsers to be strict about. */
class HeadersIT extends OutsideTest {

    private final RestClient nobody = RestClient.anonymous(site);

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/app/login.js", "/api/v1/server", "/api/v1/me", "/api/v1/nothing", "/nothing"})
    void everyAnswerIsStrict(String path) {
        Answer answer = nobody.send("GET", path, null);
        String policy = answer.header("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
        assertTrue(answer.header("Referrer-Policy").isPresent());
        assertTrue(answer.header("Cross-Origin-Opener-Policy").isPresent());
        assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty());
        if (StoaServer.isOwn()) {
            assertTrue(answer.header("Server").isEmpty(), () -> "Server: " + answer.header("Server"));
            assertTrue(answer.header("X-Powered-By").isEmpty());
        }
    }
}
