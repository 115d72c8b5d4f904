package org.stoachat.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.stoachat.common.ConflictException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/** Where other concepts of the core make and change rooms. Judges nobody: whoever calls has done so. */
@ApplicationScoped
public class Rooms {

    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private RoomRepository repository;

    /**
     * A room that has not been removed.
     *
     * @throws NotFoundException {@code room.not-found}
     */
    public StoredRoom require(long internalId) {
        return repository
                .findStored(internalId)
                .orElseThrow(() -> new NotFoundException("room.not-found", "There is no such room."));
    }

    /**
     * Makes a room without any roles. Its name is taken by the caller.
     *
     * @param properties as {@link RoomProperties#checked} gives them
     * @param createdBy internal id of the user
     * @throws RejectedException {@code invalid} when there is no such add-in
     */
    public StoredRoom create(RoomProperties properties, long categoryInternalId, long createdBy) {
        Instant now = now();
        Room room = new Room(properties, categoryInternalId, addIn(properties), createdBy, now);
        repository.add(room, now);
        return new StoredRoom(room.id(), room.publicId(), categoryInternalId, properties, room.version());
    }

    /**
     * Gives a room other properties; says what is kept now.
     *
     * @param before what was read in this transaction
     * @param after as {@link RoomProperties#checked} gives them
     * @throws ConflictException {@code version.stale} when somebody else was quicker
     * @throws RejectedException {@code invalid} when there is no such add-in
     */
    public StoredRoom change(StoredRoom before, RoomProperties after, long categoryInternalId) {
        Room room = unchanged(before);
        room.edit(after, categoryInternalId, addIn(after), now());
        write();
        return new StoredRoom(before.internalId(), before.id(), categoryInternalId, after, room.version());
    }

    /**
     * Takes a room out of everybody's sight. Its rows go later, in the background.
     *
     * @throws ConflictException {@code version.stale} when somebody else was quicker
     */
    public void remove(StoredRoom before) {
        unchanged(before).remove(now());
        write();
    }

    private Room unchanged(StoredRoom before) {
        Room room = repository.entity(before.internalId());
        if (room.version() != before.version()) {
            throw ConflictException.stale();
        }
        return room;
    }

    private void write() {
        try {
            repository.flush();
        } catch (OptimisticLockException e) {
            throw ConflictException.stale();
        }
    }

    private Long addIn(RoomProperties properties) {
        if (properties.addInId() == null) {
            return null;
        }
        return repository
                .findAddIn(properties.addInId())
                .orElseThrow(() -> RejectedException.field("addInId", "unknown", "There is no such add-in."));
    }

    private static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
