package org.stoachat.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

    @Test
    void readsTokens() {
        assertEquals(new Credential.Bearer("abc"), Credential.parse("Bearer abc"));
        assertEquals(new Credential.Bearer("abc"), Credential.parse("bearer  abc "));
    }

    @Test
    void readsNamesAndPasswordsInUtf8WithColons() {
        String pair = "j\u00f6rg:pass:w\u00f6rd";
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        assertEquals(new Credential.Basic("j\u00f6rg", "pass:w\u00f6rd"), Credential.parse("Basic " + encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic YWxpY2U=", "Basic /////w==", "Digest x", "token"})
    void understandsNothingElse(String header) {
        assertEquals(new Credential.Unknown(), Credential.parse(header));
    }
}
