package org.stoachat.principal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A principal as administrators see it. What only users have is {@code null} for others.
 *
 * @param type {@code user}, {@code group} or {@code container}
 * @param source {@code local} for what is kept here, else the directory that it comes from
 * @param container where the entry lies; {@code null} at the top
 * @param aliases names by which a directory or an import knows it
 * @param version goes up with each change; the {@code ETag}
 */
public record PrincipalDetails(
        UUID id,
        String type,
        String displayName,
        String signInName,
        String mail,
        String company,
        boolean disabled,
        String source,
        PrincipalName container,
        List<Alias> aliases,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /**
     * A name in another system.
     *
     * @param scheme {@code objectGuid}, {@code dn}, {@code upn}, {@code sip}, {@code mail} or {@code import}
     */
    public record Alias(String scheme, String name) {}

    PrincipalDetails withAliases(List<Alias> known) {
        return new PrincipalDetails(
                id,
                type,
                displayName,
                signInName,
                mail,
                company,
                disabled,
                source,
                container,
                known,
                createdAt,
                changedAt,
                version);
    }
}
