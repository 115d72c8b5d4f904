package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoachat.audit.AuditLog;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/**
 * Who is in which local group directly: users and groups. Whatever the group gives, all who are in it gain or lose at
 * once, connected or not (R-CAT-8). Costs a fixed number of statements for 1,000 members, however many are in the group.
 */
@Stateless
@Boundary
public class GroupMemberService {

    /** Up to so many who come, and so many who go, are numbered one by one; more as one change of all. */
    private static final int NUMBERED_SINGLY = 20;

    @Inject
    private DirectoryAccess access;

    @Inject
    private Principals principals;

    @Inject
    private Entries entries;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private GroupMemberRepository repository;

    @Inject
    private SetClosure closure;

    @Inject
    private AuditLog audit;

    /** Who came and who went, as the audit log has it. */
    public record Moved(List<UUID> added, List<UUID> removed) {}

    /**
     * The direct members of a group by name.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     */
    public Page<PrincipalSummary> members(Caller caller, UUID groupId, String cursor, int limit) {
        access.requireReader(caller);
        Principal group = entries.require(groupId, PrincipalKind.GROUP);
        return Cursor.page(
                directory.members(group.id(), Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                DirectoryRepository.Entry::place,
                entry -> PrincipalSummary.of(entry.details()));
    }

    /**
     * Adds and removes members, all or nothing.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     * @throws RejectedException {@code invalid} with the violation of the first that cannot be: {@code
     *     principal.not-found}, {@code group.no-containers}, {@code group.cycle}; {@code group.too-many-ways}
     * @throws ConflictException {@code principal.not-local}
     */
    public MembersChanged change(Caller caller, UUID groupId, ListEdit edit) {
        access.requireEditor(caller);
        Principal group = entries.require(groupId, PrincipalKind.GROUP);
        Map<UUID, PrincipalRef> known = principals.requireAll(edit);
        return apply(caller, group, edit.added(known), edit.removed(known), edit::refuseAdded);
    }

    /**
     * Adds a member; without effect when it is one already.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws RejectedException {@code group.no-containers}, {@code group.cycle}, {@code group.too-many-ways}
     * @throws ConflictException {@code principal.not-local}
     */
    public void add(Caller caller, UUID groupId, UUID memberId) {
        access.requireEditor(caller);
        Principal group = entries.require(groupId, PrincipalKind.GROUP);
        PrincipalRef member = principals.require(memberId);
        apply(caller, group, List.of(member), List.of(), (id, code, message) -> new RejectedException(code, message));
    }

    /**
     * Removes a direct member; without effect when it is none.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws ConflictException {@code principal.not-local}
     */
    public void remove(Caller caller, UUID groupId, UUID memberId) {
        access.requireEditor(caller);
        Principal group = entries.require(groupId, PrincipalKind.GROUP);
        PrincipalRef member = principals.require(memberId);
        apply(caller, group, List.of(), List.of(member), (id, code, message) -> new RejectedException(code, message));
    }

    /** Says why somebody cannot be added. */
    @FunctionalInterface
    private interface Refusal {
        RejectedException of(UUID id, String code, String message);
    }

    private MembersChanged apply(
            Caller caller, Principal group, List<PrincipalRef> add, List<PrincipalRef> remove, Refusal refusal) {
        entries.requireLocal(group);
        if (Stream.concat(add.stream(), remove.stream()).anyMatch(GroupMemberService::isGroup)) {
            closure.begin();
        }
        repository.takeTurn(group.id());
        Set<Long> members = repository.membersAmong(group.id(), ids(Stream.concat(add.stream(), remove.stream())));
        List<PrincipalRef> added = add.stream()
                .filter(principal -> !members.contains(principal.internalId()))
                .toList();
        List<PrincipalRef> removed = remove.stream()
                .filter(principal -> members.contains(principal.internalId()))
                .toList();
        refuseUnfit(group, added, refusal);
        repository.remove(group.id(), ids(removed.stream()));
        repository.add(group.id(), ids(added.stream()));
        closure.unnest(ids(removed.stream().filter(GroupMemberService::isGroup)), group.id());
        closure.nest(ids(added.stream().filter(GroupMemberService::isGroup)), group.id());
        note(caller, group, added, removed);
        return new MembersChanged(added.size(), removed.size());
    }

    private void refuseUnfit(Principal group, List<PrincipalRef> added, Refusal refusal) {
        for (PrincipalRef principal : added) {
            if (principal.kind() == PrincipalKind.CONTAINER) {
                throw refusal.of(
                        principal.id(),
                        "group.no-containers",
                        principal.displayName() + " is a container; only users and groups are members of groups.");
            }
        }
        closure.findCycle(ids(added.stream().filter(GroupMemberService::isGroup)), group.id())
                .ifPresent(id -> {
                    PrincipalRef outer = added.stream()
                            .filter(principal -> principal.internalId() == id)
                            .findFirst()
                            .orElseThrow();
                    throw refusal.of(outer.id(), "group.cycle", cycle(group.ref(), outer));
                });
    }

    private static String cycle(PrincipalRef group, PrincipalRef outer) {
        return group.internalId() == outer.internalId()
                ? group.displayName() + " cannot be a member of itself."
                : outer.displayName() + " cannot be a member of " + group.displayName() + ", because "
                        + group.displayName() + " is in " + outer.displayName() + ", directly or through groups.";
    }

    private void note(Caller caller, Principal group, List<PrincipalRef> added, List<PrincipalRef> removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        audit.record(
                caller,
                "group.members.change",
                Entries.target(group),
                null,
                new Moved(
                        added.stream().map(PrincipalRef::id).toList(),
                        removed.stream().map(PrincipalRef::id).toList()));
        number(group, added, removed);
    }

    /** Whoever goes has the group among their affiliations and hears of it by the group; whoever comes has not. */
    private void number(Principal group, List<PrincipalRef> added, List<PrincipalRef> removed) {
        if (added.size() > NUMBERED_SINGLY) {
            entries.affiliationsOfAllChanged();
            return;
        }
        ids(added.stream()).forEach(entries::affiliationsChanged);
        if (removed.size() > NUMBERED_SINGLY) {
            entries.affiliationsChanged(group.id());
        } else {
            ids(removed.stream()).forEach(entries::affiliationsChanged);
        }
    }

    private static boolean isGroup(PrincipalRef principal) {
        return principal.kind() == PrincipalKind.GROUP;
    }

    private static List<Long> ids(Stream<PrincipalRef> principals) {
        return principals.map(PrincipalRef::internalId).toList();
    }
}
