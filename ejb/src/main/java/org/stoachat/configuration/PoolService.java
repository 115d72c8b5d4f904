package org.stoachat.configuration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
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
import org.stoachat.configuration.PlaceRepository.Pool;
import org.stoachat.configuration.PlaceRepository.Site;
import org.stoachat.principal.Administrators;
import org.stoachat.principal.ChatLoss;
import org.stoachat.principal.Policies;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;
import org.stoachat.principal.RightsChanged;

/**
 * Pools, and which is home to whom: policies and configurations may depend on it. Administrators change pools, and user
 * administrators too say whose home they are; auditors read.
 */
@Stateless
@Boundary
public class PoolService {

    @Inject
    private Places places;

    @Inject
    private PlaceRepository repository;

    @Inject
    private TurnRepository turns;

    @Inject
    private Administrators administrators;

    @Inject
    private Principals principals;

    @Inject
    private Policies policies;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * All pools, oldest first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<PoolView> pools(Caller caller, String cursor, int limit) {
        places.requireReader(caller);
        return Cursor.page(
                repository.pools(Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                pool -> new Cursor("", pool.id()),
                Pool::view);
    }

    /**
     * One pool.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code pool.not-found}
     */
    public PoolView pool(Caller caller, UUID id) {
        places.requireReader(caller);
        return places.requirePool(id).view();
    }

    /**
     * Makes a pool.
     *
     * @param name 1 to 256 characters
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code site.not-found}
     * @throws ConflictException {@code name.unavailable}
     * @throws RejectedException when the name is no name or the site is missing
     */
    public PoolView create(Caller caller, String name, UUID siteId) {
        places.requireEditor(caller);
        if (siteId == null) {
            throw RejectedException.field("siteId", "missing", "The site of the pool is missing.");
        }
        turns.take();
        Site site = places.requireSite(siteId);
        UUID id = repository.addPool(places.availableName(PlaceKind.POOL, name, 0), site.id());
        PoolView created = places.requirePool(id).view();
        audit.record(caller, "pool.create", target(id), null, created);
        return created;
    }

    /**
     * Renames a pool, or moves it to another site, whose policy its users then have unless there is a closer one.
     *
     * @param name {@code null} to leave it
     * @param siteId {@code null} to leave it
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code pool.not-found} or {@code site.not-found}
     * @throws ConflictException {@code version.stale} or {@code name.unavailable}
     */
    public PoolView change(Caller caller, UUID id, String name, UUID siteId, Integer expectedVersion) {
        places.requireEditor(caller);
        turns.take();
        Pool pool = places.requirePool(id);
        PoolView before = pool.view();
        Places.requireVersion(before.version(), expectedVersion);
        String newName = name == null ? before.name() : places.availableName(PlaceKind.POOL, name, pool.id());
        long newSite =
                siteId == null ? pool.siteId() : places.requireSite(siteId).id();
        if (newName.equals(before.name()) && newSite == pool.siteId()) {
            return before;
        }
        repository.changePool(pool.id(), newName, newSite);
        PoolView after = places.requirePool(id).view();
        audit.record(caller, "pool.change", target(id), before, after);
        if (newSite != pool.siteId()) {
            rightsChanged.fire(new RightsChanged("policy", null, null, null));
        }
        return after;
    }

    /** Who would lose the chat by a {@link #change} to another site, which nothing is done of. */
    public ChatLoss lossIfMoved(Caller caller, UUID id, UUID siteId) {
        places.requireEditor(caller);
        Pool pool = places.requirePool(id);
        return policies.lossIfMoved(
                pool.id(),
                siteId == null ? pool.siteId() : places.requireSite(siteId).id());
    }

    /**
     * Deletes a pool that nothing belongs to.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code pool.not-found}
     * @throws ConflictException {@code version.stale} or {@code pool.in-use}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        places.requireEditor(caller);
        turns.takeWithPolicies();
        Pool pool = places.requirePool(id);
        Places.requireVersion(pool.view().version(), expectedVersion);
        places.requireUnused(PlaceKind.POOL, pool.id());
        repository.remove(PlaceKind.POOL, pool.id());
        audit.record(caller, "pool.delete", target(id), pool.view(), null);
    }

    /**
     * The home pool of a user.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code principal.not-found}, or {@code pool.not-found} when the user has none
     * @throws RejectedException {@code pool.users-only}
     */
    public PoolView homePool(Caller caller, UUID userId) {
        places.requireReader(caller);
        return repository
                .homePool(requireUser(userId).internalId())
                .map(Pool::view)
                .orElseThrow(() -> new NotFoundException("pool.not-found", "This user has no home pool."));
    }

    /**
     * Gives a user another home pool, with effect on what policies say of them at once.
     *
     * @param poolId {@code null} for none
     * @param dryRun whether only to say what would be
     * @return whether the user loses the chat
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code principal.not-found} or {@code pool.not-found}
     * @throws RejectedException {@code pool.users-only} for groups and containers
     */
    public ChatLoss moveHome(Caller caller, UUID userId, UUID poolId, boolean dryRun) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.USER_ADMINISTRATOR);
        PrincipalRef user = requireUser(userId);
        Optional<Pool> after = Optional.ofNullable(poolId).map(places::requirePool);
        Long key = after.map(Pool::id).orElse(null);
        ChatLoss loss = policies.lossIfAt(user, key);
        Optional<Pool> before = repository.homePool(user.internalId());
        if (!dryRun && !before.equals(after)) {
            repository.moveHome(user.internalId(), key);
            audit.record(
                    caller,
                    "user.home-pool",
                    AuditTarget.of("user", userId),
                    before.map(Pool::view).orElse(null),
                    after.map(Pool::view).orElse(null));
            rightsChanged.fire(new RightsChanged("policy", null, null, user.internalId()));
        }
        return loss;
    }

    private PrincipalRef requireUser(UUID id) {
        PrincipalRef principal = principals.require(id);
        if (principal.kind() != PrincipalKind.USER) {
            throw new RejectedException("pool.users-only", "Only users have a home pool.");
        }
        return principal;
    }

    private static AuditTarget target(UUID id) {
        return AuditTarget.of(PlaceKind.POOL.code(), id);
    }
}
