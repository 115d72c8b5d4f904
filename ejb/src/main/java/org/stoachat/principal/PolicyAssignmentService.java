package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.PolicyAssignmentRepository.Listed;
import org.stoachat.principal.PolicyAssignmentRepository.State;
import org.stoachat.principal.PolicyRepository.Stored;

/**
 * Which users a policy is assigned to; a user has one assigned policy at most, and an assignment replaces the one before.
 * Administrators and user administrators assign, with effect on connected sessions (R-CAT-8); auditors read.
 */
@Stateless
@Boundary
public class PolicyAssignmentService {

    /** More changes than this are announced as one that concerns everybody. */
    private static final int ANNOUNCED_SINGLY = 20;

    @Inject
    private PolicyRules rules;

    @Inject
    private PolicyRepository policies;

    @Inject
    private PolicyAssignmentRepository repository;

    @Inject
    private Principals principals;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /** What the audit log says of a change of assignments. */
    public record Assignments(List<UUID> added, List<UUID> removed) {}

    /**
     * The users that a policy is assigned to, by name.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found}
     */
    public Page<PrincipalName> assignments(Caller caller, UUID policyId, String cursor, int limit) {
        rules.requireReader(caller);
        Stored policy = rules.require(policyId);
        return Cursor.page(
                repository.list(policy.id(), Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                Listed::place,
                listed -> PrincipalName.of(listed.user()));
    }

    /**
     * Assigns a policy to a user; without effect when it is assigned already.
     *
     * @param dryRun whether only to say what would be
     * @return who loses the chat
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found} or {@code principal.not-found}
     * @throws RejectedException {@code policy.users-only} for groups and containers, {@code policy.not-assignable} for the
     *     policy of a pool or site and the global one
     */
    public ChatLoss assign(Caller caller, UUID policyId, UUID userId, boolean dryRun) {
        rules.requireEditor(caller);
        return apply(caller, policyId, List.of(requireUser(userId)), List.of(), dryRun);
    }

    /**
     * Takes a policy from a user; without effect when it is not assigned. Throws as {@link #assign}.
     *
     * @param dryRun whether only to say what would be
     * @return who loses the chat
     */
    public ChatLoss unassign(Caller caller, UUID policyId, UUID userId, boolean dryRun) {
        rules.requireEditor(caller);
        return apply(caller, policyId, List.of(), List.of(requireUser(userId)), dryRun);
    }

    /**
     * Assigns a policy to users and takes it from others: all of it or nothing. Those that have it already, or do not
     * have it, count for nothing.
     *
     * @param dryRun whether only to say what would be
     * @return how many were added and removed, and who loses the chat
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code policy.not-found}
     * @throws RejectedException {@code invalid} with a violation such as {@code add[3]} for the first who is unknown or no
     *     user; {@code policy.not-assignable}
     */
    public ChatLoss change(Caller caller, UUID policyId, ListEdit edit, boolean dryRun) {
        rules.requireEditor(caller);
        Map<UUID, PrincipalRef> known = principals.requireAll(edit);
        List<PrincipalRef> add = edit.added(known);
        List<PrincipalRef> remove = edit.removed(known);
        add.stream().filter(PolicyAssignmentService::isNoUser).findFirst().ifPresent(one -> {
            throw edit.refuseAdded(one.id(), "policy.users-only", usersOnly(one));
        });
        return apply(caller, policyId, add, remove, dryRun);
    }

    private ChatLoss apply(
            Caller caller, UUID policyId, List<PrincipalRef> add, List<PrincipalRef> remove, boolean dryRun) {
        if (!dryRun) {
            policies.takeTurn();
        }
        Stored policy = rules.require(policyId);
        if (policy.scope() != PolicyScope.USER) {
            throw new RejectedException("policy.not-assignable", "Only policies with the scope user are assigned.");
        }
        Map<Long, State> states = repository.states(ids(Stream.concat(add.stream(), remove.stream())));
        List<PrincipalRef> added = add.stream()
                .filter(user -> !states.get(user.internalId()).has(policy.id()))
                .toList();
        List<PrincipalRef> removed = remove.stream()
                .filter(user -> states.containsKey(user.internalId()))
                .filter(user -> states.get(user.internalId()).has(policy.id()))
                .toList();
        List<PrincipalRef> losers = Stream.concat(
                        added.stream().filter(user -> !policy.view().chatEnabled()),
                        removed.stream()
                                .filter(user -> !states.get(user.internalId()).chatUnassigned()))
                .filter(user -> states.get(user.internalId()).chat())
                .toList();
        if (!dryRun && !(added.isEmpty() && removed.isEmpty())) {
            repository.write(policy.id(), ids(added.stream()), ids(removed.stream()));
            audit.record(
                    caller,
                    "policy.assign",
                    AuditTarget.of("policy", policyId),
                    null,
                    new Assignments(publicIds(added), publicIds(removed)));
            announce(ids(Stream.concat(added.stream(), removed.stream())));
        }
        return ChatLoss.of(added.size(), removed.size(), losers);
    }

    private void announce(List<Long> users) {
        if (users.size() > ANNOUNCED_SINGLY) {
            rightsChanged.fire(new RightsChanged("policy-assignment", null, null, null));
        } else {
            users.forEach(user -> rightsChanged.fire(new RightsChanged("policy", null, null, user)));
        }
    }

    private PrincipalRef requireUser(UUID id) {
        PrincipalRef principal = principals.require(id);
        if (isNoUser(principal)) {
            throw new RejectedException("policy.users-only", usersOnly(principal));
        }
        return principal;
    }

    private static boolean isNoUser(PrincipalRef principal) {
        return principal.kind() != PrincipalKind.USER;
    }

    private static String usersOnly(PrincipalRef principal) {
        return "Policies are assigned to users alone; " + principal.displayName() + " is a "
                + principal.kind().code() + ".";
    }

    private static List<Long> ids(Stream<PrincipalRef> users) {
        return users.map(PrincipalRef::internalId).toList();
    }

    private static List<UUID> publicIds(List<PrincipalRef> users) {
        return users.stream().map(PrincipalRef::id).toList();
    }
}
