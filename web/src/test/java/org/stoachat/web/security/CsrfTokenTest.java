package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    private static final String SESSION = "fDR2HyNv3kOVaA4P3GUVsriezJyILo1oYHB6h6qHuwg";

    @Test
    void belongsToOneSession() {
        String token = CsrfToken.of(SESSION);
        assertEquals(token, CsrfToken.of(SESSION));
        assertTrue(CsrfToken.matches(SESSION, token));
        assertFalse(CsrfToken.matches(SESSION + "x", token));
    }

    @Test
    void isNotTheSessionToken() {
        assertNotEquals(SESSION, CsrfToken.of(SESSION));
        assertFalse(CsrfToken.matches(SESSION, SESSION));
    }

    @Test
    void nothingAndAnythingElseDoNotMatch() {
        assertFalse(CsrfToken.matches(SESSION, null));
        assertFalse(CsrfToken.matches(SESSION, ""));
        assertFalse(CsrfToken.matches(SESSION, CsrfToken.of(SESSION).substring(1)));
    }
}
