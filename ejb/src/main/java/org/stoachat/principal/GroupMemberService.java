package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    private Entries entries;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private GroupEdits edits;

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
        return make(caller, edits.hold(caller, groupId, edit));
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
        make(caller, edits.holdToAdd(caller, groupId, memberId));
    }

    /**
     * Removes a direct member; without effect when it is none.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws ConflictException {@code principal.not-local}
     */
    public void remove(Caller caller, UUID groupId, UUID memberId) {
        make(caller, edits.holdToRemove(caller, groupId, memberId));
    }

    private MembersChanged make(Caller caller, GroupEdit edit) {
        GroupEdits.Moved moved = edits.make(edit);
        note(caller, edit.group(), moved.added(), moved.removed());
        return moved.count();
    }

    private void note(Caller caller, PrincipalRef group, List<PrincipalRef> added, List<PrincipalRef> removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        audit.record(
                caller,
                "group.members.change",
                AuditTarget.of(group.kind().code(), group.id()),
                null,
                new Moved(
                        added.stream().map(PrincipalRef::id).toList(),
                        removed.stream().map(PrincipalRef::id).toList()));
        number(group, added, removed);
    }

    /** Whoever goes has the group among their affiliations and hears of it by the group; whoever comes has not. */
    private void number(PrincipalRef group, List<PrincipalRef> added, List<PrincipalRef> removed) {
        if (added.size() > NUMBERED_SINGLY) {
            entries.affiliationsOfAllChanged();
            return;
        }
        added.forEach(this::number);
        if (removed.size() > NUMBERED_SINGLY) {
            entries.affiliationsChanged(group.internalId());
        } else {
            removed.forEach(this::number);
        }
    }

    private void number(PrincipalRef member) {
        if (member.kind() == PrincipalKind.GROUP) {
            entries.nestingChanged(member.internalId());
        } else {
            entries.affiliationsChanged(member.internalId());
        }
    }
}
