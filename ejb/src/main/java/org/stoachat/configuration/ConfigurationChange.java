package org.stoachat.configuration;

/**
 * What is to be different of a configuration; what is {@code null} stays.
 *
 * @param roomManagementUrl empty for none
 */
public record ConfigurationChange(
        Integer defaultBacklog, Long maxFileKilobytes, Integer participantLimit, String roomManagementUrl) {

    /** What becomes of a configuration. */
    Configuration of(Configuration before) {
        String url = roomManagementUrl == null ? before.roomManagementUrl() : roomManagementUrl.strip();
        return new Configuration(
                        defaultBacklog == null ? before.defaultBacklog() : defaultBacklog,
                        maxFileKilobytes == null ? before.maxFileKilobytes() : maxFileKilobytes,
                        participantLimit == null ? before.participantLimit() : participantLimit,
                        url == null || url.isEmpty() ? null : url)
                .checked();
    }
}
