package org.stoachat.web.me;

import java.util.List;
import java.util.UUID;

/**
 * The user who is signed in.
 *
 * @param name what they sign in with
 * @param administrator whether they may use the console
 * @param roles codes of their administrative roles
 * @param csrfToken what changes by cookie need; absent without a session
 */
public record Me(
        UUID id, String name, String displayName, boolean administrator, List<String> roles, String csrfToken) {}
