package org.stoachat.configuration;

import java.util.UUID;

/**
 * A pool: servers that act as one. Users have one as their home, and with it a policy and a configuration.
 *
 * @param siteId the site where it is
 * @param version rises with each change
 */
public record PoolView(UUID id, String name, UUID siteId, String siteName, int version) {}
