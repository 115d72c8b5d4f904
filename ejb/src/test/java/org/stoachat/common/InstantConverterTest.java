package org.stoachat.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {

    /** The hours that do not exist, or exist twice, in Paris and New York. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:30:00.123Z",
                "2026-03-29T02:30:00.123Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-08T02:30:00.999Z"
            })
    void times_survive_the_way_to_the_database_and_back(String text) {
        assertEquals("UTC", TimeZone.getDefault().getID());
        Instant instant = Instant.parse(text);
        Timestamp column = Timestamp.valueOf(InstantConverter.toColumn(instant));
        assertEquals(instant, InstantConverter.fromColumn(column));
        InstantConverter converter = new InstantConverter();
        assertEquals(instant, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(instant)));
    }
}
