package org.stoachat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.stoachat.common.Caller;
import org.stoachat.common.Folding;
import org.stoachat.common.InstantConverter;

/**
 * People, categories and rooms put straight into the database of a {@link Core}, for tests of what is done with them.
 * Everybody may chat unless a test says otherwise. Nothing of this is numbered in the log of changes of rights: make the
 * world first, then ask.
 */
public final class World {

    private static final AtomicLong IDS = new AtomicLong(500_000_000L);

    private final Core core;

    /** A principal that was made. */
    public record Somebody(long id, UUID publicId, String name) {

        /** As the one who acts. */
        public Caller caller() {
            return new Caller(id, publicId, name, "192.0.2.1");
        }
    }

    /** A category or a room that was made. */
    public record Place(long id, UUID publicId, String name) {}

    /** An empty world, in which the global policy lets everybody chat. */
    public World(Core core) {
        this.core = core;
        core.execute("UPDATE policy SET chat_enabled = 1, upload_enabled = 1 WHERE scope = N'global'");
    }

    /** A user in no container and no group. */
    public Somebody user(String name) {
        return user(name, null);
    }

    /** A user whose entry lies in a container. */
    public Somebody user(String name, Somebody container) {
        Somebody user = principal("user", name, container);
        core.execute(
                "INSERT INTO user_account (principal_id, sign_in_name, sign_in_key) VALUES (?1, ?2, ?3)",
                user.id,
                name + user.id,
                Folding.key(name + user.id));
        return user;
    }

    /** A user who holds the role of administrators. */
    public Somebody administrator(String name) {
        Somebody user = user(name);
        core.execute("INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'administrator')", user.id);
        return user;
    }

    /** A group without members, in no container. */
    public Somebody group(String name) {
        return group(name, null);
    }

    /** A group whose entry lies in a container. */
    public Somebody group(String name, Somebody container) {
        Somebody group = principal("group", name, container);
        closure(group, group);
        return group;
    }

    /** A container at the top. */
    public Somebody container(String name) {
        Somebody container = principal("container", name, null);
        closure(container, container);
        return container;
    }

    /** A container below another. */
    public Somebody container(String name, Somebody above) {
        Somebody container = principal("container", name, above);
        closure(container, container);
        core.execute(
                "INSERT INTO set_closure (inner_id, outer_id, path_count)"
                        + " SELECT ?1, outer_id, path_count FROM set_closure WHERE inner_id = ?2",
                container.id,
                above.id);
        return container;
    }

    /** Puts a user into a group. */
    public void join(Somebody user, Somebody group) {
        core.execute("INSERT INTO group_member (group_id, member_id) VALUES (?1, ?2)", group.id, user.id);
    }

    /** Puts an inner group into an outer one; whoever asks for a cycle gets one. */
    public void nest(Somebody inner, Somebody outer) {
        join(inner, outer);
        for (Object[] pair : pairs(inner, outer)) {
            int hit = core.execute(
                    "UPDATE set_closure SET path_count = path_count + ?3 WHERE inner_id = ?1 AND outer_id = ?2", pair);
            if (hit == 0) {
                core.execute("INSERT INTO set_closure (inner_id, outer_id, path_count) VALUES (?1, ?2, ?3)", pair);
            }
        }
    }

    private Object[][] pairs(Somebody inner, Somebody outer) {
        return core.query(
                        "SELECT a.inner_id, b.outer_id, a.path_count * b.path_count FROM set_closure a, set_closure b"
                                + " WHERE a.outer_id = ?1 AND b.inner_id = ?2",
                        inner.id,
                        outer.id)
                .toArray(Object[][]::new);
    }

    /** A category with all switches on. */
    public Place category(String name) {
        Place category = new Place(IDS.incrementAndGet(), UUID.randomUUID(), name);
        core.execute(
                """
                INSERT INTO category (id, public_id, name, description, invitations, file_upload, chat_history,
                  correction_minutes, retention_days, created_at, changed_at, version)
                VALUES (?1, ?2, ?3, N'', 1, 1, 1, 0, NULL, ?4, ?4, 0)
                """,
                category.id,
                category.publicId.toString(),
                name,
                now());
        take(name, "category", category.id);
        return category;
    }

    /** An entry {@code allowed}, {@code denied} or {@code creator} of a category. */
    public void enter(Place category, String kind, Somebody principal) {
        core.execute(
                "INSERT INTO category_entry (category_id, kind, principal_id, added_by, added_at)"
                        + " VALUES (?1, ?2, ?3, NULL, ?4)",
                category.id,
                kind,
                principal.id,
                now());
    }

    /** A room without posts and roles. */
    public Place room(String name, Place category, String type, String privacy) {
        Place room = new Place(IDS.incrementAndGet(), UUID.randomUUID(), name);
        core.execute(
                """
                INSERT INTO room (id, public_id, category_id, name, name_key, description, type, privacy, invitations,
                  add_in_id, disabled, created_by, created_at, changed_at, version)
                VALUES (?1, ?2, ?3, ?4, ?5, N'', ?6, ?7, N'inherit', NULL, 0, NULL, ?8, ?8, 0)
                """,
                room.id,
                room.publicId.toString(),
                category.id,
                name,
                Folding.key(name),
                type,
                privacy,
                now());
        core.execute(
                "INSERT INTO room_head (room_id, first_sequence, last_sequence, last_change, changed_at)"
                        + " VALUES (?1, 1, 0, 0, ?2)",
                room.id,
                now());
        take(name, "room", room.id);
        return room;
    }

    /** An entry {@code member}, {@code manager} or {@code presenter} of a room. */
    public void appoint(Place room, String role, Somebody principal) {
        core.execute(
                "INSERT INTO room_role (room_id, role, principal_id, own_entry, invites, added_by, added_at)"
                        + " VALUES (?1, ?2, ?3, 0, 0, NULL, ?4)",
                room.id,
                role,
                principal.id,
                now());
    }

    private Somebody principal(String kind, String name, Somebody container) {
        Somebody somebody = new Somebody(IDS.incrementAndGet(), UUID.randomUUID(), name);
        core.execute(
                """
                INSERT INTO principal (id, public_id, kind, display_name, display_key, container_id, disabled, source,
                  created_at, changed_at, version)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, N'local', ?7, ?7, 0)
                """,
                somebody.id,
                somebody.publicId.toString(),
                kind,
                name,
                Folding.key(name),
                container == null ? null : container.id,
                now());
        return somebody;
    }

    private void closure(Somebody inner, Somebody outer) {
        core.execute("INSERT INTO set_closure (inner_id, outer_id, path_count) VALUES (?1, ?2, 1)", inner.id, outer.id);
    }

    private void take(String name, String kind, long id) {
        core.execute(
                "INSERT INTO taken_name (name_scope, name_key, owner_kind, owner_id) VALUES (0, ?1, ?2, ?3)",
                Folding.key(name),
                kind,
                id);
    }

    private static Object now() {
        return InstantConverter.toColumn(Instant.now());
    }
}
