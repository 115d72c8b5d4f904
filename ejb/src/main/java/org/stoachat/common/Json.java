package org.stoachat.common;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one JSON mapping of Stoa, for REST, WebSocket frames and events alike (interfaces.md §3): camelCase, absent
 * members left out, times in UTC with exactly three digits of milliseconds, enums in lower case.
 */
public final class Json {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withAdapters(new InstantAdapter()));

    private Json() {}

    /** The configured mapping; thread-safe. */
    public static Jsonb jsonb() {
        return JSONB;
    }

    /** The JSON of a record. */
    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /** A frame of interfaces.md §5: the type, which comes first, and the members of a record, on one line. */
    public static String frame(String type, Object members) {
        return "{\"type\":\"" + type + "\"," + JSONB.toJson(members).substring(1);
    }

    /** A time as it stands in JSON. */
    public static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Writes times with milliseconds, reads any RFC 3339 time. */
    public static class InstantAdapter implements JsonbAdapter<Instant, String> {
        @Override
        public String adaptToJson(Instant instant) {
            return time(instant);
        }

        @Override
        public Instant adaptFromJson(String text) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        }
    }
}
