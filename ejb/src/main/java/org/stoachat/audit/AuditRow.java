package org.stoachat.audit;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An entry of the audit log as it is read.
 *
 * @param id grows with each entry of a server
 * @param occurredAt when; of denials that are counted together, the first
 * @param actor who, or {@code null} when it was nobody in particular
 * @param address where they called from; empty for the server itself
 * @param outcome {@code done} or {@code denied}
 * @param target what it was about, or {@code null}
 * @param before what it was before the act, or {@code null}
 * @param after what it was after the act, or {@code null}; of a denial {@code {"code": …}}, as the caller was told
 * @param count how many equal denials it stands for, else 1
 */
public record AuditRow(
        long id,
        Instant occurredAt,
        Actor actor,
        String address,
        String action,
        String outcome,
        AuditTarget target,
        JsonValue before,
        JsonValue after,
        int count) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /**
     * Who acted.
     *
     * @param id public id; {@code null} for the server, and for who had not signed in or is not known any more
     * @param displayName their name at that time
     */
    public record Actor(UUID id, String displayName) {
        static Actor of(UUID id, String displayName) {
            return id == null && displayName.isEmpty() ? null : new Actor(id, displayName);
        }
    }

    static JsonValue state(String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
