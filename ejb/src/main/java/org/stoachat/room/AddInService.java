package org.stoachat.room;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Administrators;

/** Add-ins: registered by administrators, known to everybody, since managers choose one for their room (R-ROOM-1). */
@Stateless
@Boundary
public class AddInService {

    @Inject
    private Administrators administrators;

    @Inject
    private AddInRepository repository;

    @Inject
    private AuditLog audit;

    /**
     * What is written down of an add-in that was deleted.
     *
     * @param rooms how many rooms it was taken away from
     */
    public record Deleted(String name, String url, long rooms) {}

    /**
     * The add-ins by name.
     *
     * @param text part of the name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<AddInView> findAddIns(Caller caller, String text, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        return Cursor.page(
                repository.page(text, after, most + 1), most, AddInRepository.Row::place, AddInRepository.Row::view);
    }

    /**
     * One add-in.
     *
     * @throws NotFoundException {@code add-in.not-found}
     */
    public AddInView requireAddIn(Caller caller, UUID id) {
        return require(id).view();
    }

    /**
     * Registers an add-in.
     *
     * @param name 1 to {@value AddIn#LONGEST_NAME} characters
     * @param url of http or https, at most {@value AddIn#LONGEST_URL} characters
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} when name or address cannot be taken
     * @throws ConflictException {@code name.unavailable}
     */
    public AddInView create(Caller caller, String name, String url) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        AddIn addIn = new AddIn(name, url);
        repository.add(addIn);
        repository.flush();
        audit.record(caller, "add-in.create", target(addIn), null, addIn.view());
        return addIn.view();
    }

    /**
     * Changes an add-in, in all rooms that have it.
     *
     * @param name {@code null} leaves it
     * @param url {@code null} leaves it
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code add-in.not-found}
     * @throws RejectedException {@code invalid} when name or address cannot be taken
     * @throws ConflictException {@code name.unavailable}, {@code version.stale}
     */
    public AddInView change(Caller caller, UUID id, String name, String url, Integer expectedVersion) {
        AddIn addIn = requireForChange(caller, id, expectedVersion);
        AddInView before = addIn.view();
        if (name != null) {
            addIn.rename(name);
        }
        if (url != null) {
            addIn.pointTo(url);
        }
        if (!addIn.view().equals(before)) {
            repository.flush();
            audit.record(caller, "add-in.update", target(addIn), before, addIn.view());
        }
        return addIn.view();
    }

    /**
     * Deletes an add-in.
     *
     * @param force whether to take it away from the rooms that have it
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code add-in.not-found}
     * @throws ConflictException {@code add-in.in-use} without force, {@code version.stale}
     */
    public void delete(Caller caller, UUID id, boolean force, Integer expectedVersion) {
        AddIn addIn = requireForChange(caller, id, expectedVersion);
        long rooms = repository.countRooms(addIn.id());
        if (rooms > 0 && !force) {
            throw new ConflictException("add-in.in-use", "Rooms have this add-in. Deleting by force takes it away.");
        }
        AddInView view = addIn.view();
        repository.delete(addIn);
        audit.record(caller, "add-in.delete", target(addIn), new Deleted(view.name(), view.url(), rooms), null);
    }

    private AddIn requireForChange(Caller caller, UUID id, Integer expectedVersion) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        repository.lock(id);
        AddIn addIn = require(id);
        if (expectedVersion != null && expectedVersion != addIn.version()) {
            throw ConflictException.stale();
        }
        return addIn;
    }

    private AddIn require(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("add-in.not-found", "There is no such add-in."));
    }

    private static AuditTarget target(AddIn addIn) {
        return AuditTarget.of("add-in", addIn.publicId());
    }
}
