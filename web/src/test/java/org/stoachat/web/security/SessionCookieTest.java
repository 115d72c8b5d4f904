package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void underTlsTheNameBindsTheCookieToTheHost() {
        assertEquals("__Host-stoa", SessionCookie.name(true));
        assertEquals("stoa", SessionCookie.name(false));
    }
}
