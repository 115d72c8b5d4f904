package org.stoachat.configuration;

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
import org.stoachat.configuration.ConfigurationRepository.Stored;
import org.stoachat.principal.Administrators;

/**
 * Configurations: of pool, site, global the first that exists decides as a whole. Administrators change them, auditors
 * read them too. Servers follow within seconds.
 */
@Stateless
@Boundary
public class ConfigurationService {

    private static final String TARGET = "configuration";
    private static final String GLOBAL = "global";

    @Inject
    private Administrators administrators;

    @Inject
    private ConfigurationRepository repository;

    @Inject
    private Places places;

    @Inject
    private TurnRepository turns;

    @Inject
    private AuditLog audit;

    /**
     * All configurations, the global one first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<ConfigurationView> configurations(Caller caller, String cursor, int limit) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        return Cursor.page(
                repository.after(Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                configuration -> new Cursor("", configuration.id()),
                Stored::view);
    }

    /**
     * One configuration.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code configuration.not-found}
     */
    public ConfigurationView configuration(Caller caller, UUID id) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        return require(id).view();
    }

    /**
     * Makes a configuration for a pool or a site.
     *
     * @param scope {@code pool} or {@code site}; there is one global configuration already
     * @param target id of the pool or site
     * @param values what it sets; the usual defaults (30, 20,000, 75, none) for what is {@code null}
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code pool.not-found} or {@code site.not-found}
     * @throws ConflictException {@code configuration.exists}
     * @throws RejectedException when a value is out of range
     */
    public ConfigurationView create(Caller caller, String scope, UUID target, ConfigurationChange values) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        PlaceKind kind = kind(scope);
        if (target == null) {
            throw RejectedException.field("target", "missing", "The " + kind.code() + " is missing.");
        }
        turns.take();
        long key = kind == PlaceKind.POOL
                ? places.requirePool(target).id()
                : places.requireSite(target).id();
        if (repository.exists(kind, key)) {
            throw exists(kind.code());
        }
        UUID id = repository.add(kind, key, values.of(Configuration.DEFAULT));
        ConfigurationView created = require(id).view();
        audit.record(caller, "configuration.create", AuditTarget.of(TARGET, id), null, created);
        return created;
    }

    private static PlaceKind kind(String scope) {
        if (scope == null) {
            throw RejectedException.field("scope", "missing", "The scope is missing: pool or site.");
        }
        return switch (scope) {
            case "pool" -> PlaceKind.POOL;
            case "site" -> PlaceKind.SITE;
            case GLOBAL -> throw exists(GLOBAL);
            default ->
                throw RejectedException.field("scope", "unknown", "The scope of a new configuration is pool or site.");
        };
    }

    private static ConflictException exists(String scope) {
        return new ConflictException(
                "configuration.exists", "There is a configuration for this " + scope + ". Change it.");
    }

    /**
     * Changes a configuration.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code configuration.not-found}
     * @throws ConflictException {@code version.stale}
     * @throws RejectedException when a value is out of range
     */
    public ConfigurationView change(Caller caller, UUID id, ConfigurationChange change, Integer expectedVersion) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        turns.take();
        Stored stored = require(id);
        ConfigurationView before = stored.view();
        Places.requireVersion(before.version(), expectedVersion);
        Configuration wanted = change.of(before.configuration());
        return wanted.equals(before.configuration()) ? before : write(caller, "configuration.change", stored, wanted);
    }

    /**
     * Deletes a configuration; the global one is reset to its defaults instead.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code configuration.not-found}
     * @throws ConflictException {@code version.stale}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        turns.take();
        Stored stored = require(id);
        Places.requireVersion(stored.view().version(), expectedVersion);
        if (stored.view().scope().equals(GLOBAL)) {
            write(caller, "configuration.reset", stored, Configuration.DEFAULT);
        } else {
            repository.remove(stored.id());
            audit.record(caller, "configuration.delete", AuditTarget.of(TARGET, id), stored.view(), null);
        }
    }

    private ConfigurationView write(Caller caller, String action, Stored stored, Configuration wanted) {
        UUID id = stored.view().id();
        repository.change(stored.id(), wanted);
        ConfigurationView after = require(id).view();
        audit.record(caller, action, AuditTarget.of(TARGET, id), stored.view(), after);
        return after;
    }

    private Stored require(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("configuration.not-found", "There is no such configuration."));
    }
}
