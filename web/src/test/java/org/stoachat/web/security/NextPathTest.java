package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/5f0e0000-0000-4000-8000-000000000003/17", "/rooms/x?q=a%2Fb&c=d", "/admin/"})
    void keepsPagesOfThisSite(String path) {
        assertEquals(path, NextPath.orHome(path));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rooms",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/rooms\r\nSet-Cookie: a=b",
                "/rooms/\u00e9",
                "/rooms/a b"
            })
    void leadsHomeInsteadOfAnywhereElse(String path) {
        assertEquals("/", NextPath.orHome(path));
    }

    @Test
    void theSignInPageLeadsBack() {
        assertEquals("/login", NextPath.signInPage("/"));
        assertEquals("/login?next=%2Frooms%2Fx%3Fa%3Db", NextPath.signInPage("/rooms/x?a=b"));
        assertEquals("/login?error=failed&next=%2F", NextPath.signInPage("/", "failed"));
    }
}
