package org.stoachat.principal;

import java.util.UUID;

/**
 * A policy to be made.
 *
 * @param name 1 to 256 characters; may be {@code null} for a pool or site, whose name it then takes
 * @param description 0 to 256 characters, or {@code null}
 * @param scope {@code user}, {@code pool} or {@code site}; there is one global policy already
 * @param target id of the pool or site; {@code null} for a policy that is assigned to users
 * @param chatEnabled whether persistent chat is enabled; {@code null} for no
 * @param uploadEnabled whether the user may upload; {@code null} for as {@code chatEnabled}
 */
public record PolicyDraft(
        String name, String description, String scope, UUID target, Boolean chatEnabled, Boolean uploadEnabled) {

    boolean chat() {
        return chatEnabled != null && chatEnabled;
    }

    boolean upload() {
        return uploadEnabled == null ? chat() : uploadEnabled;
    }
}
