package org.stoachat.principal;

import java.util.UUID;

/**
 * Where the entry of a principal lies.
 *
 * @param containerId the container, or {@code null} for above all
 */
public record Location(UUID containerId) {}
