package org.stoachat.configuration;

import java.util.UUID;

/**
 * A configuration as administrators see it; see {@link Configuration} for what it sets.
 *
 * @param scope {@code pool}, {@code site} or {@code global}
 * @param target id of the pool or site, else {@code null}
 * @param targetName name of the pool or site, else {@code null}
 * @param version rises with each change
 */
public record ConfigurationView(
        UUID id,
        String scope,
        UUID target,
        String targetName,
        int defaultBacklog,
        long maxFileKilobytes,
        int participantLimit,
        String roomManagementUrl,
        int version) {

    Configuration configuration() {
        return new Configuration(defaultBacklog, maxFileKilobytes, participantLimit, roomManagementUrl);
    }
}
