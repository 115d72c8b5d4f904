package org.stoachat.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Passes UUIDs as text: both databases compare it with a {@code UNIQUEIDENTIFIER} through the index, and neither driver
 * has to know the class.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, String> {

    @Override
    public String convertToDatabaseColumn(UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }

    @Override
    public UUID convertToEntityAttribute(String column) {
        return column == null ? null : UUID.fromString(column);
    }

    /** The UUID in a result of a native query, whichever class the driver gave it. */
    public static UUID fromColumn(Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
