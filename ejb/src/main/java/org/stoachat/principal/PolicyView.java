package org.stoachat.principal;

import java.util.UUID;

/**
 * A policy as administrators see it.
 *
 * @param scope {@code user}, {@code pool}, {@code site} or {@code global}
 * @param target id of the pool or site, else {@code null}
 * @param targetName name of the pool or site, else {@code null}
 * @param assigned how many users it is assigned to
 * @param version rises with each change
 */
public record PolicyView(
        UUID id,
        String name,
        String description,
        String scope,
        UUID target,
        String targetName,
        boolean chatEnabled,
        boolean uploadEnabled,
        long assigned,
        int version) {

    PolicyView with(String newName, String newDescription, boolean chat, boolean upload) {
        return new PolicyView(id, newName, newDescription, scope, target, targetName, chat, upload, assigned, version);
    }
}
