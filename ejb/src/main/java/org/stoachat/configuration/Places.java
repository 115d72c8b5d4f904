package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Folding;
import org.stoachat.common.Names;
import org.stoachat.common.NotFoundException;
import org.stoachat.configuration.PlaceRepository.Pool;
import org.stoachat.configuration.PlaceRepository.Site;
import org.stoachat.principal.Administrators;

/** What sites and pools have in common: who may see and change them, names, and when they may go. */
@ApplicationScoped
class Places {

    @Inject
    private Administrators administrators;

    @Inject
    private PlaceRepository repository;

    void requireReader(Caller caller) {
        administrators.require(
                caller,
                AdministrativeRole.ADMINISTRATOR,
                AdministrativeRole.USER_ADMINISTRATOR,
                AdministrativeRole.AUDITOR);
    }

    void requireEditor(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
    }

    Site requireSite(UUID id) {
        return repository
                .findSite(id)
                .orElseThrow(() -> new NotFoundException("site.not-found", "There is no such site."));
    }

    Pool requirePool(UUID id) {
        return repository
                .findPool(id)
                .orElseThrow(() -> new NotFoundException("pool.not-found", "There is no such pool."));
    }

    /** A name that no other site or pool has, whatever its case. */
    String availableName(PlaceKind kind, String text, long butFor) {
        String name = Names.name("name", text);
        String key = Folding.key(name);
        if (repository.names(kind, butFor).stream().map(Folding::key).anyMatch(key::equals)) {
            throw new ConflictException("name.unavailable", "Another " + kind.code() + " has this name.");
        }
        return name;
    }

    void requireUnused(PlaceKind kind, long id) {
        if (repository.isInUse(kind, id)) {
            throw new ConflictException(
                    kind.code() + ".in-use",
                    "Something belongs to this " + kind.code() + ": move pools and users, and delete its policy and"
                            + " configuration first.");
        }
    }

    static void requireVersion(int version, Integer expectedVersion) {
        if (expectedVersion != null && expectedVersion != version) {
            throw ConflictException.stale();
        }
    }
}
