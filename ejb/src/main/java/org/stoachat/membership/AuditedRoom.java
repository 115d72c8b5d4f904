package org.stoachat.membership;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.stoachat.room.RoomProperties;

/**
 * A room as the audit log keeps it.
 *
 * @param deleted the entries that went with the change, or {@code null}
 */
public record AuditedRoom(
        String name,
        String description,
        UUID categoryId,
        String type,
        String privacy,
        String invitations,
        UUID addInId,
        boolean disabled,
        List<Deleted> deleted) {

    /** An entry that went. */
    public record Deleted(UUID principalId, String displayName, String role) {}

    static AuditedRoom of(RoomProperties properties) {
        return of(properties, List.of());
    }

    static AuditedRoom of(RoomProperties properties, List<RoomEntry> deleted) {
        return new AuditedRoom(
                properties.name(),
                properties.description(),
                properties.categoryId(),
                code(properties.type()),
                code(properties.privacy()),
                code(properties.invitations()),
                properties.addInId(),
                properties.disabled(),
                deleted.isEmpty()
                        ? null
                        : deleted.stream()
                                .map(entry -> new Deleted(
                                        entry.principal().id(),
                                        entry.principal().displayName(),
                                        entry.role()))
                                .toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
