package org.stoachat.configuration;

import java.util.UUID;

/**
 * A site: a place where pools are.
 *
 * @param version rises with each change
 */
public record SiteView(UUID id, String name, int version) {}
