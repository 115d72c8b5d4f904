package org.stoachat.principal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Local passwords, hashed by the platform: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 32 bytes. */
@ApplicationScoped
public class Passwords {

    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    private Pbkdf2PasswordHash hash;

    private String hashOfNobody;

    @PostConstruct
    void prepare() {
        hash.initialize(STRENGTH);
        hashOfNobody = hash("nobody has this password");
    }

    /** The salted hash to store for a password. Costs about 0.2 s of CPU. */
    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Whether the password is the one that was hashed. Takes as long when there is no hash ({@code null}). */
    boolean matches(String password, String stored) {
        boolean same = hash.verify(password.toCharArray(), stored == null ? hashOfNobody : stored);
        return same && stored != null;
    }
}
