package org.stoachat.principal;

import java.util.UUID;

/**
 * A principal as other concepts name it.
 *
 * @param internalId its key in the database, never told outside
 */
public record PrincipalRef(long internalId, UUID id, PrincipalKind kind, String displayName) {}
