package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Folding;
import org.stoachat.common.Names;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.PolicyRepository.Stored;
import org.stoachat.principal.PolicyRepository.Target;

/** Who may read and change policies, and what a policy has to be like. */
@ApplicationScoped
class PolicyRules {

    @Inject
    private Administrators administrators;

    @Inject
    private PolicyRepository repository;

    void requireReader(Caller caller) {
        administrators.require(
                caller,
                AdministrativeRole.ADMINISTRATOR,
                AdministrativeRole.USER_ADMINISTRATOR,
                AdministrativeRole.AUDITOR);
    }

    void requireEditor(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.USER_ADMINISTRATOR);
    }

    Stored require(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("policy.not-found", "There is no such policy."));
    }

    Stored require(UUID id, Integer expectedVersion) {
        Stored stored = require(id);
        if (expectedVersion != null && expectedVersion != stored.view().version()) {
            throw ConflictException.stale();
        }
        return stored;
    }

    /**
     * What a draft comes to.
     *
     * @param scopeKey the pool or site, {@code null} for users
     */
    record Prepared(PolicyScope scope, Long scopeKey, String name, String description) {}

    /** What a draft comes to. */
    Prepared prepare(PolicyDraft draft) {
        PolicyScope scope = PolicyScope.of(draft.scope());
        String description = Names.description("description", draft.description());
        return switch (scope) {
            case GLOBAL -> throw new ConflictException("policy.exists", "There is a global policy. Change it.");
            case USER -> {
                if (draft.target() != null) {
                    throw RejectedException.field(
                            "target", "unknown", "A policy for users has no target; it is assigned to users.");
                }
                yield new Prepared(scope, null, nameForUsers(draft.name(), 0), description);
            }
            case POOL, SITE -> {
                Target target = requireTarget(scope, draft.target());
                if (repository.exists(scope, target.id())) {
                    throw new ConflictException("policy.exists", "This " + scope.code() + " has a policy. Change it.");
                }
                String name = draft.name() == null ? target.name() : Names.name("name", draft.name());
                yield new Prepared(scope, target.id(), name, description);
            }
        };
    }

    private Target requireTarget(PolicyScope scope, UUID target) {
        if (target == null) {
            throw RejectedException.field("target", "missing", "The " + scope.code() + " is missing.");
        }
        return repository
                .findTarget(scope, target)
                .orElseThrow(() ->
                        new NotFoundException(scope.code() + ".not-found", "There is no such " + scope.code() + "."));
    }

    private String nameForUsers(String text, long butFor) {
        String name = Names.name("name", text);
        String key = Folding.key(name);
        if (repository.namesForUsers(butFor).stream().map(Folding::key).anyMatch(key::equals)) {
            throw new ConflictException("name.unavailable", "Another policy has this name.");
        }
        return name;
    }

    /** What a policy is after a change. */
    PolicyView changed(Stored stored, PolicyChange change) {
        PolicyView now = stored.view();
        String name = now.name();
        if (change.name() != null) {
            name = stored.scope() == PolicyScope.USER
                    ? nameForUsers(change.name(), stored.id())
                    : Names.name("name", change.name());
        }
        return now.with(
                name,
                change.description() == null
                        ? now.description()
                        : Names.description("description", change.description()),
                change.chatEnabled() == null ? now.chatEnabled() : change.chatEnabled(),
                change.uploadEnabled() == null ? now.uploadEnabled() : change.uploadEnabled());
    }
}
