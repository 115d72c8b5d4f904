package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

    private static final Set<String> OWN = Set.of("https://chat.example", "http://127.0.0.1:8080");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # Origin,                     Sec-Fetch-Site, required, foreign
                    -,                            -,              false,    false
                    -,                            same-origin,    false,    false
                    -,                            none,           false,    false
                    -,                            same-site,      false,    true
                    -,                            cross-site,     false,    true
                    -,                            whatever,       false,    true
                    -,                            -,              true,     true
                    -,                            same-origin,    true,     true
                    https://chat.example,         -,              false,    false
                    https://chat.example,         same-origin,    true,     false
                    HTTPS://CHAT.EXAMPLE,         -,              false,    false
                    http://127.0.0.1:8080,        -,              true,     false
                    http://chat.example,          -,              false,    true
                    https://chat.example:8443,    same-site,      false,    true
                    https://chat.example.evil,    cross-site,     false,    true
                    https://evil.chat.example,    same-site,      false,    true
                    null,                         -,              false,    true
                    null,                         cross-site,     true,     true
                    """)
    void judges(String origin, String fetchSite, boolean required, boolean foreign) {
        assertEquals(foreign, OriginPolicy.isForeign(origin, fetchSite, OWN, required));
    }

    @ParameterizedTest
    @CsvSource({
        "https, chat.example, 443, https://chat.example",
        "https, Chat.Example, 8181, https://chat.example:8181",
        "http, localhost, 80, http://localhost",
        "http, 127.0.0.1, 443, http://127.0.0.1:443",
        "http, [::1], 8080, http://[::1]:8080"
    })
    void writesOriginsLikeBrowsers(String scheme, String host, int port, String origin) {
        assertEquals(origin, OriginPolicy.origin(scheme, host, port));
    }
}
