package org.stoachat.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.configuration.PlaceRepository.Site;

/** Sites. Administrators change them; user administrators and auditors read. */
@Stateless
@Boundary
public class SiteService {

    @Inject
    private Places places;

    @Inject
    private PlaceRepository repository;

    @Inject
    private TurnRepository turns;

    @Inject
    private AuditLog audit;

    /**
     * All sites, oldest first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<SiteView> sites(Caller caller, String cursor, int limit) {
        places.requireReader(caller);
        return Cursor.page(
                repository.sites(Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                site -> new Cursor("", site.id()),
                Site::view);
    }

    /**
     * One site.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code site.not-found}
     */
    public SiteView site(Caller caller, UUID id) {
        places.requireReader(caller);
        return places.requireSite(id).view();
    }

    /**
     * Makes a site.
     *
     * @param name 1 to 256 characters
     * @throws DeniedException {@code admin.required}
     * @throws ConflictException {@code name.unavailable}
     * @throws RejectedException when the name is no name
     */
    public SiteView create(Caller caller, String name) {
        places.requireEditor(caller);
        turns.take();
        UUID id = repository.addSite(places.availableName(PlaceKind.SITE, name, 0));
        SiteView created = places.requireSite(id).view();
        audit.record(caller, "site.create", target(id), null, created);
        return created;
    }

    /**
     * Renames a site.
     *
     * @param name {@code null} to leave it
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code site.not-found}
     * @throws ConflictException {@code version.stale} or {@code name.unavailable}
     */
    public SiteView rename(Caller caller, UUID id, String name, Integer expectedVersion) {
        places.requireEditor(caller);
        turns.take();
        Site site = places.requireSite(id);
        Places.requireVersion(site.view().version(), expectedVersion);
        if (name == null || name.equals(site.view().name())) {
            return site.view();
        }
        repository.renameSite(site.id(), places.availableName(PlaceKind.SITE, name, site.id()));
        SiteView after = places.requireSite(id).view();
        audit.record(caller, "site.change", target(id), site.view(), after);
        return after;
    }

    /**
     * Deletes a site that nothing belongs to.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code site.not-found}
     * @throws ConflictException {@code version.stale} or {@code site.in-use}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        places.requireEditor(caller);
        turns.takeWithPolicies();
        Site site = places.requireSite(id);
        Places.requireVersion(site.view().version(), expectedVersion);
        places.requireUnused(PlaceKind.SITE, site.id());
        repository.remove(PlaceKind.SITE, site.id());
        audit.record(caller, "site.delete", target(id), site.view(), null);
    }

    private static AuditTarget target(UUID id) {
        return AuditTarget.of(PlaceKind.SITE.code(), id);
    }
}
