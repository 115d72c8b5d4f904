package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void theClientLoadsItsOwnFilesAlone() {
        String policy = SecurityHeaders.contentPolicy("/rooms/x").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"));
        assertTrue(policy.contains("frame-ancestors 'none'"));
        assertFalse(policy.contains("unsafe"));
        assertEquals(policy, SecurityHeaders.contentPolicy("/login").orElseThrow());
        assertEquals(policy, SecurityHeaders.contentPolicy("/administration").orElseThrow());
    }

    @Test
    void answersOfTheApiLoadNothing() {
        assertEquals(
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
                SecurityHeaders.contentPolicy("/api/v1/me").orElseThrow());
    }

    @Test
    void theConsoleWritesItsOwn() {
        assertEquals(Optional.empty(), SecurityHeaders.contentPolicy("/admin"));
        assertEquals(Optional.empty(), SecurityHeaders.contentPolicy("/admin/rooms"));
    }
}
