package org.stoachat.configuration;

import java.util.List;

/**
 * A setting as administrators see it.
 *
 * @param defaultValue what it is when it was never set
 * @param choices what it may be, or {@code null} for a number
 * @param minimum of a number, else {@code null}
 * @param maximum of a number, else {@code null}
 * @param version rises with each change, 0 before the first
 */
public record SettingView(
        String name,
        String value,
        String defaultValue,
        String description,
        List<String> choices,
        Long minimum,
        Long maximum,
        int version) {}
