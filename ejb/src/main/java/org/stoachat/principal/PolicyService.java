package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
import org.stoachat.principal.PolicyRepository.Stored;

/**
 * Policies: whether persistent chat is enabled, and whether one may upload. Of user, pool, site, global the first that
 * exists decides. Administrators and user administrators change them, with effect on connected sessions (R-CAT-8);
 * auditors read.
 */
@Stateless
@Boundary
public class PolicyService {

    private static final String TARGET = "policy";

    @Inject
    private PolicyRules rules;

    @Inject
    private PolicyRepository repository;

    @Inject
    private EffectivePolicyRepository effective;

    @Inject
    private Principals principals;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * All policies, the global one first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<PolicyView> policies(Caller caller, String cursor, int limit) {
        rules.requireReader(caller);
        return Cursor.page(
                repository.after(Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                policy -> new Cursor("", policy.id()),
                Stored::view);
    }

    /**
     * One policy.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found}
     */
    public PolicyView policy(Caller caller, UUID id) {
        rules.requireReader(caller);
        return rules.require(id).view();
    }

    /**
     * The policy that decides for a user, and why.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code principal.not-found}, also for groups and containers
     */
    public EffectivePolicy policyOf(Caller caller, UUID userId) {
        rules.requireReader(caller);
        return effective
                .find(principals.require(userId).internalId())
                .orElseThrow(() -> new NotFoundException("principal.not-found", "There is no such user."));
    }

    /**
     * Makes a policy for a pool, for a site, or for users that it will be assigned to.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code pool.not-found} or {@code site.not-found}
     * @throws ConflictException {@code policy.exists} when the pool or site has one, {@code name.unavailable} when
     *     another policy for users has the name
     */
    public PolicyView create(Caller caller, PolicyDraft draft) {
        rules.requireEditor(caller);
        repository.takeTurn();
        PolicyRules.Prepared policy = rules.prepare(draft);
        UUID id = repository.add(
                policy.scope(), policy.scopeKey(), policy.name(), policy.description(), draft.chat(), draft.upload());
        PolicyView created = rules.require(id).view();
        audit.record(caller, "policy.create", AuditTarget.of(TARGET, id), null, created);
        announce();
        return created;
    }

    /** Who would lose the chat by {@link #create}, which nothing is done of. */
    public ChatLoss lossIfCreated(Caller caller, PolicyDraft draft) {
        rules.requireEditor(caller);
        PolicyRules.Prepared policy = rules.prepare(draft);
        return policy.scopeKey() == null
                ? ChatLoss.NONE
                : effective.lossIf(policy.scope(), policy.scopeKey(), draft.chat());
    }

    /**
     * Changes a policy.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found}
     * @throws ConflictException {@code version.stale} or {@code name.unavailable}
     */
    public PolicyView change(Caller caller, UUID id, PolicyChange change, Integer expectedVersion) {
        rules.requireEditor(caller);
        repository.takeTurn();
        Stored stored = rules.require(id, expectedVersion);
        PolicyView before = stored.view();
        PolicyView wanted = rules.changed(stored, change);
        if (wanted.equals(before)) {
            return before;
        }
        return write(caller, "policy.change", stored, wanted);
    }

    /** Who would lose the chat by {@link #change}, which nothing is done of. */
    public ChatLoss lossIfChanged(Caller caller, UUID id, PolicyChange change, Integer expectedVersion) {
        rules.requireEditor(caller);
        Stored stored = rules.require(id, expectedVersion);
        return effective.lossIf(
                stored.scope(), stored.scopeKey(), rules.changed(stored, change).chatEnabled());
    }

    /**
     * Deletes a policy; the global one is reset to its defaults instead.
     *
     * @param force whether to take it from the users that it is assigned to
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found}
     * @throws ConflictException {@code version.stale}, or {@code policy.assigned} unless forced
     */
    public void delete(Caller caller, UUID id, boolean force, Integer expectedVersion) {
        rules.requireEditor(caller);
        repository.takeTurn();
        Stored stored = rules.require(id, expectedVersion);
        PolicyView before = stored.view();
        if (stored.scope() == PolicyScope.GLOBAL) {
            write(caller, "policy.reset", stored, byDefault(before));
            return;
        }
        if (before.assigned() > 0 && !force) {
            throw new ConflictException(
                    "policy.assigned",
                    "The policy is assigned to " + before.assigned() + " users. Force it, or unassign it.");
        }
        repository.remove(stored.id());
        audit.record(caller, "policy.delete", AuditTarget.of(TARGET, id), before, null);
        if (stored.scope() != PolicyScope.USER || before.assigned() > 0) {
            announce();
        }
    }

    /** Who would lose the chat by a forced {@link #delete}, which nothing is done of. */
    public ChatLoss lossIfDeleted(Caller caller, UUID id, Integer expectedVersion) {
        rules.requireEditor(caller);
        Stored stored = rules.require(id, expectedVersion);
        Boolean chat = stored.scope() == PolicyScope.GLOBAL ? PolicyDefaults.chat() : null;
        return effective.lossIf(stored.scope(), stored.scopeKey(), chat);
    }

    private static PolicyView byDefault(PolicyView policy) {
        return policy.with(PolicyDefaults.NAME, "", PolicyDefaults.chat(), PolicyDefaults.upload());
    }

    private PolicyView write(Caller caller, String action, Stored stored, PolicyView wanted) {
        PolicyView before = stored.view();
        repository.change(
                stored.id(), wanted.name(), wanted.description(), wanted.chatEnabled(), wanted.uploadEnabled());
        PolicyView after = rules.require(before.id()).view();
        audit.record(caller, action, AuditTarget.of(TARGET, before.id()), before, after);
        boolean rights = before.chatEnabled() != after.chatEnabled() || before.uploadEnabled() != after.uploadEnabled();
        if (rights) {
            announce();
        }
        return after;
    }

    /** Numbers what policies say, also of one that nobody has yet: it is remembered apart from who has it. */
    private void announce() {
        rightsChanged.fire(new RightsChanged(TARGET, null, null, null));
    }
}
