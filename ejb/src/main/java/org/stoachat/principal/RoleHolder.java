package org.stoachat.principal;

import java.util.List;
import java.util.UUID;

/**
 * A user who holds administrative roles.
 *
 * @param disabled whether the user is disabled, so that the roles are of no effect
 * @param roles their codes, in the order of product.md §4
 */
public record RoleHolder(UUID id, String displayName, boolean disabled, List<String> roles) {}
