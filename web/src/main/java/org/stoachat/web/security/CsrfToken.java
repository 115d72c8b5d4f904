package org.stoachat.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a page of ours knows and a foreign page does not: a text derived from the session token, which opens nothing by
 * itself and is stored nowhere.
 */
final class CsrfToken {

    /** The request header that carries it. */
    static final String HEADER = "X-CSRF-Token";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "stoa csrf".getBytes(StandardCharsets.US_ASCII);

    private CsrfToken() {}

    /** The CSRF token that belongs to a session token. */
    static String of(String sessionToken) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Whether a text, which may be {@code null}, is the CSRF token of a session token. */
    static boolean matches(String sessionToken, String presented) {
        return presented != null
                && MessageDigest.isEqual(
                        of(sessionToken).getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
