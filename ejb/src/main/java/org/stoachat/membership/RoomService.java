package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.category.CategoryFacts;
import org.stoachat.category.NameRegistry;
import org.stoachat.category.OwnerKind;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Administrators;
import org.stoachat.principal.RightsChanged;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.Rooms;
import org.stoachat.room.StoredRoom;

/** Makes rooms, changes, moves and deletes them (R-ROOM-1 to 4). Takes effect on connected sessions (R-CAT-8). */
@Stateless
@Boundary
public class RoomService {

    private static final String ROOM = "room";

    @Inject
    private RoomAccess access;

    @Inject
    private Administrators administrators;

    @Inject
    private RoomPlaces places;

    @Inject
    private Rooms rooms;

    @Inject
    private NameRegistry names;

    @Inject
    private RoomEntryRepository entries;

    @Inject
    private RoomNarrowing narrowing;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * Makes a room, of which the caller becomes manager, and member unless it is open; says its public id.
     *
     * @param draft made of {@link RoomProperties#defaults}
     * @throws NotFoundException {@code category.not-found}, also when it is out of the caller's scope
     * @throws DeniedException {@code category.not-creator}
     * @throws ConflictException {@code name.unavailable}
     * @throws RejectedException {@code invalid} that names a field; {@code name.too-many}
     */
    public UUID create(Caller caller, RoomProperties draft) {
        boolean administrator = administrators.has(caller, AdministrativeRole.ADMINISTRATOR);
        RoomProperties properties = draft.checked();
        CategoryFacts category = places.require(caller, administrator, properties.categoryId());
        StoredRoom room = rooms.create(properties, category.internalId(), caller.userId());
        names.take(caller, "name", properties.name(), OwnerKind.ROOM, room.internalId(), category.internalId());
        boolean outOfScope = administrator && !places.isInScope(caller, category.id());
        entries.enter(room.internalId(), RoomRole.MANAGER, caller.userId(), outOfScope);
        if (properties.privacy() != Privacy.OPEN) {
            entries.enter(room.internalId(), RoomRole.MEMBER, caller.userId(), outOfScope);
        }
        audit.record(caller, "room.create", AuditTarget.of(ROOM, room.id()), null, AuditedRoom.of(properties));
        rightsChanged.fire(new RightsChanged("room-role", room.internalId(), null, caller.userId()));
        return room.id();
    }

    /**
     * Changes properties of a room; without effect when nothing differs. Says what it takes from whom.
     *
     * @param expectedVersion the version that the caller has seen, {@code null} for any
     * @param edit what is asked for, of what there is
     * @param dryRun whether to say it only
     * @throws NotFoundException {@code room.not-found}; {@code category.not-found}, also when it is out of scope
     * @throws DeniedException {@code room.not-manager}; {@code category.not-creator} when a manager who is no creator
     *     there moves the room (R-ROOM-2)
     * @throws ConflictException {@code version.stale} or {@code name.unavailable}
     * @throws RejectedException {@code invalid} that names a field; {@code name.too-many}
     */
    public ListChange change(
            Caller caller, UUID roomId, Integer expectedVersion, UnaryOperator<RoomProperties> edit, boolean dryRun) {
        RoomRights rights = access.now().requireManager(caller, roomId);
        StoredRoom before = rooms.require(rights.room().internalId());
        before.requireVersion(expectedVersion);
        RoomProperties after = edit.apply(before.properties()).checked();
        long categoryId = after.categoryId().equals(before.properties().categoryId())
                ? before.categoryInternalId()
                : places.require(caller, rights.administrator(), after.categoryId())
                        .internalId();
        RoomNarrowing.Outcome outcome = narrowing.of(before, after, categoryId);
        if (!dryRun && !after.equals(before.properties())) {
            if (!after.name().equals(before.properties().name()) || categoryId != before.categoryInternalId()) {
                names.rename(caller, "name", after.name(), OwnerKind.ROOM, before.internalId(), categoryId);
            }
            rooms.change(before, after, categoryId);
            narrowing.apply(before, after, outcome);
            audit.record(
                    caller,
                    "room.update",
                    AuditTarget.of(ROOM, roomId),
                    AuditedRoom.of(before.properties()),
                    AuditedRoom.of(after, outcome.deleted()));
            rightsChanged.fire(new RightsChanged(ROOM, before.internalId(), null, null));
        }
        return outcome.change();
    }

    /**
     * Deletes a room: from now on it does not exist for anybody, and its name is free. Its rows go in the background.
     *
     * @param expectedVersion the version that the caller has seen, {@code null} for any
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code admin.required}
     * @throws ConflictException {@code version.stale}
     */
    public void delete(Caller caller, UUID roomId, Integer expectedVersion) {
        RoomRights rights = access.now().requireFinder(caller, roomId);
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        StoredRoom room = rooms.require(rights.room().internalId());
        room.requireVersion(expectedVersion);
        rooms.remove(room);
        names.free(OwnerKind.ROOM, room.internalId());
        audit.record(caller, "room.delete", AuditTarget.of(ROOM, roomId), AuditedRoom.of(room.properties()), null);
        rightsChanged.fire(new RightsChanged(ROOM, room.internalId(), null, null));
    }
}
