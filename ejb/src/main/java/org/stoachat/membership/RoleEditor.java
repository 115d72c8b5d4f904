package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.ListChange.Loss;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.RightsChanged;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomFacts;
import org.stoachat.room.RoomType;

/** Changes the list of a role in a room that the transaction holds: checks, finds who loses, audits, numbers. */
@ApplicationScoped
class RoleEditor {

    private static final int MOST_EVENTS = 20;
    private static final String NO_MANAGER = "room.no-manager-left";

    @Inject
    private RoomRoleRepository repository;

    @Inject
    private ScopeRepository scopes;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    @Inject
    private Event<MemberInvited> invited;

    /** Says why somebody cannot be added, in the way of the request. */
    @FunctionalInterface
    interface Refusal {
        RejectedException of(PrincipalRef principal, String code, String message);
    }

    /** Whom a change adds and removes, as the audit log keeps it. */
    public record Entrants(List<PrincipalName> principals, boolean ownEntry) {}

    /** Who is to come into the list of a role and who is to leave it. */
    record Edit(RoomRole role, List<PrincipalRef> add, List<PrincipalRef> remove) {}

    /**
     * Changes a list, or in a dry run says what that would do.
     *
     * @throws RejectedException {@code room.no-presenters} in a normal room, and what the refusal makes of {@code
     *     principal.out-of-scope} and {@code principal.not-member}
     */
    ListChange change(Caller caller, RoomRights rights, Edit edit, Refusal refusal, boolean dryRun) {
        RoomFacts room = rights.room();
        requirePossible(caller, rights, edit, refusal);
        Map<Long, Boolean> entered = repository.entered(
                room.internalId(),
                edit.role(),
                ids(Stream.concat(edit.add().stream(), edit.remove().stream()).toList()));
        List<PrincipalRef> coming = edit.add().stream()
                .filter(one -> !entered.containsKey(one.internalId())
                        || (isOwn(caller, rights, one) && !entered.get(one.internalId())))
                .toList();
        List<PrincipalRef> leaving = edit.remove().stream()
                .filter(one -> entered.containsKey(one.internalId()))
                .toList();
        List<PrincipalRef> losing = losing(room, edit.role(), leaving, entered);
        boolean leftAlone = edit.role() == RoomRole.MANAGER
                && coming.isEmpty()
                && !leaving.isEmpty()
                && repository.count(room.internalId(), RoomRole.MANAGER) == leaving.size();
        if (!dryRun) {
            apply(caller, rights, edit.role(), coming, leaving, entered.keySet());
        }
        RoomName name = new RoomName(room.id(), room.name());
        return new ListChange(
                coming.size(),
                leaving.size(),
                losing.stream()
                        .limit(ListChange.MOST_LOSSES)
                        .map(one -> new Loss(
                                PrincipalName.of(one), name, edit.role().code()))
                        .toList(),
                losing.size(),
                leftAlone ? NO_MANAGER : null);
    }

    private void requirePossible(Caller caller, RoomRights rights, Edit edit, Refusal refusal) {
        RoomFacts room = rights.room();
        boolean presenters = edit.role() == RoomRole.PRESENTER;
        if (!edit.add().isEmpty()) {
            requireRole(room, edit.role());
        }
        List<Long> added = ids(edit.add());
        Set<Long> inScope = scopes.inScope(room.categoryInternalId(), added);
        Set<Long> members = presenters && room.privacy() != Privacy.OPEN
                ? repository.holding(room.internalId(), RoomRole.MEMBER, added).keySet()
                : new HashSet<>(added);
        for (PrincipalRef one : edit.add()) {
            if (!inScope.contains(one.internalId()) && !isOwn(caller, rights, one)) {
                throw refusal.of(
                        one,
                        "principal.out-of-scope",
                        one.displayName() + " is not allowed in the category " + room.categoryName() + ".");
            }
            if (!members.contains(one.internalId())) {
                throw refusal.of(
                        one,
                        "principal.not-member",
                        one.displayName() + " is no member of the room; only members present (R-ROOM-3).");
            }
        }
    }

    /**
     * Lets roles through that the room has (R-ROOM-3).
     *
     * @throws RejectedException {@code room.no-presenters}
     */
    static void requireRole(RoomFacts room, RoomRole role) {
        if (role == RoomRole.PRESENTER && room.type() == RoomType.NORMAL) {
            throw new RejectedException("room.no-presenters", "Only auditoriums have presenters.");
        }
    }

    /** An administrator may add themselves to any room (R-CAT-4). */
    private static boolean isOwn(Caller caller, RoomRights rights, PrincipalRef principal) {
        return rights.administrator() && principal.internalId() == caller.userId();
    }

    /** Those who held the role by their entry alone. */
    private List<PrincipalRef> losing(
            RoomFacts room, RoomRole role, List<PrincipalRef> leaving, Map<Long, Boolean> entered) {
        if (leaving.isEmpty() || (role == RoomRole.MEMBER && room.privacy() == Privacy.OPEN)) {
            return List.of();
        }
        List<Long> ids = ids(leaving);
        Set<Long> gone = new HashSet<>(ids);
        Set<Long> inScope = scopes.inScope(room.categoryInternalId(), ids);
        Map<Long, Set<Long>> holding = repository.holding(room.internalId(), role, ids);
        return leaving.stream()
                .filter(one -> inScope.contains(one.internalId()) || entered.get(one.internalId()))
                .filter(one -> gone.containsAll(holding.getOrDefault(one.internalId(), Set.of())))
                .toList();
    }

    private void apply(
            Caller caller,
            RoomRights rights,
            RoomRole role,
            List<PrincipalRef> coming,
            List<PrincipalRef> leaving,
            Set<Long> entered) {
        RoomFacts room = rights.room();
        List<Long> fresh =
                ids(coming).stream().filter(id -> !entered.contains(id)).toList();
        boolean invites = role == RoomRole.MEMBER && !fresh.isEmpty() && repository.invites(room.internalId());
        repository.add(room.internalId(), role, fresh, invites, caller.userId());
        boolean own = coming.stream().anyMatch(one -> isOwn(caller, rights, one));
        if (own) {
            repository.markOwn(room.internalId(), role, caller.userId());
        }
        repository.remove(room.internalId(), role, ids(leaving));
        if (invites) {
            invited.fire(new MemberInvited(room, fresh, caller));
        }
        AuditTarget target = AuditTarget.of("room", room.id());
        String list = "room." + role.code() + "s.";
        if (!coming.isEmpty()) {
            audit.record(caller, list + "add", target, null, new Entrants(names(coming), own));
        }
        if (!leaving.isEmpty()) {
            audit.record(caller, list + "remove", target, new Entrants(names(leaving), false), null);
        }
        fire(room, coming, leaving);
    }

    private void fire(RoomFacts room, List<PrincipalRef> coming, List<PrincipalRef> leaving) {
        List<Long> changed = new ArrayList<>(ids(coming));
        changed.addAll(ids(leaving));
        if (changed.size() > MOST_EVENTS) {
            rightsChanged.fire(new RightsChanged("room-role", room.internalId(), null, null));
        } else {
            changed.forEach(id -> rightsChanged.fire(new RightsChanged("room-role", room.internalId(), null, id)));
        }
    }

    private static List<Long> ids(List<PrincipalRef> some) {
        return some.stream().map(PrincipalRef::internalId).toList();
    }

    private static List<PrincipalName> names(List<PrincipalRef> some) {
        return some.stream().map(PrincipalName::of).toList();
    }
}
