package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.ListEdit;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;
import org.stoachat.room.RoomFacts;

/**
 * The lists of members, managers and presenters of rooms. A change takes effect on connected sessions (R-CAT-8), costs a
 * statement or two for 500 principals, and is written into the audit log.
 */
@Stateless
@Boundary
public class MembershipService {

    @Inject
    private RoomAccess access;

    @Inject
    private Principals principals;

    @Inject
    private RoomRoleRepository repository;

    @Inject
    private ScopeRepository scopes;

    @Inject
    private EligibleRepository eligible;

    @Inject
    private RoleEditor editor;

    /**
     * Who is entered for a role, by display name. Whoever may find the room sees its managers. Entries that are out of
     * scope are shown to those who manage the room alone (R-CAT-4, R-CAT-6).
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-member}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<RoomMember> list(Caller caller, UUID roomId, RoomRole role, String text, String cursor, int limit) {
        RoomRights rights = access.now().requireFinder(caller, roomId);
        if (role != RoomRole.MANAGER && !rights.maySeeMembers()) {
            throw new DeniedException("room.not-member", "Only those in the room see who else is.");
        }
        long room = rights.room().internalId();
        Page<RoomRoleRepository.Row> page = Cursor.page(
                repository.list(room, role, text, Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                RoomRoleRepository.Row::place,
                row -> row);
        Set<Long> inScope = scopes.inScope(
                rights.room().categoryInternalId(),
                page.items().stream().map(RoomRoleRepository.Row::principalId).toList());
        List<RoomMember> entries = page.items().stream()
                .map(row -> inScope.contains(row.principalId())
                        ? row.member()
                        : row.member().suspended())
                .filter(member -> rights.mayManage() || !member.outOfScope())
                .map(member -> rights.mayManage() ? member : member.forOthers())
                .toList();
        return new Page<>(entries, page.next());
    }

    /**
     * Who can be entered for a role, by display name: those in scope who are not disabled (R-CAT-4).
     *
     * @param text part of the display name, without regard to case; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-manager}
     * @throws RejectedException {@code room.no-presenters} in a normal room; when the limit or the cursor is wrong
     */
    public Page<PrincipalName> findEligible(
            Caller caller, UUID roomId, RoomRole role, String text, String cursor, int limit) {
        RoomFacts room = access.now().requireManager(caller, roomId).room();
        RoleEditor.requireRole(room, role);
        return Cursor.page(
                eligible.find(room.categoryInternalId(), text, Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                EligibleRepository.Eligible::place,
                EligibleRepository.Eligible::name);
    }

    /**
     * Enters a principal for a role; without effect when it is entered already.
     *
     * @param dryRun whether only to say what would happen
     * @throws NotFoundException {@code room.not-found} or {@code principal.not-found}
     * @throws DeniedException {@code room.not-manager}
     * @throws RejectedException {@code principal.out-of-scope} (R-CAT-4); {@code room.no-presenters} in a normal room and
     *     {@code principal.not-member} of a presenter who is no member (R-ROOM-3)
     */
    public ListChange add(Caller caller, UUID roomId, RoomRole role, UUID principalId, boolean dryRun) {
        RoomRights rights = requireHeld(caller, roomId);
        PrincipalRef principal = require(caller, rights, role, principalId);
        return editor.change(
                caller,
                rights,
                new RoleEditor.Edit(role, List.of(principal), List.of()),
                (one, code, message) -> new RejectedException(code, message),
                dryRun);
    }

    /**
     * Takes a principal's role away; without effect when it has none. Taking the last manager's away is allowed and told
     * as the warning {@code room.no-manager-left}.
     *
     * @param dryRun whether only to say what would happen
     * @throws NotFoundException {@code room.not-found} or {@code principal.not-found}
     * @throws DeniedException {@code room.not-manager}
     */
    public ListChange remove(Caller caller, UUID roomId, RoomRole role, UUID principalId, boolean dryRun) {
        RoomRights rights = requireHeld(caller, roomId);
        PrincipalRef principal = require(caller, rights, role, principalId);
        return editor.change(
                caller,
                rights,
                new RoleEditor.Edit(role, List.of(), List.of(principal)),
                (one, code, message) -> new RejectedException(code, message),
                dryRun);
    }

    /**
     * Enters and takes out many, all or nothing. Who is there already, or not there, is passed over.
     *
     * @param dryRun whether only to say what would happen
     * @throws NotFoundException {@code room.not-found}
     * @throws DeniedException {@code room.not-manager}
     * @throws RejectedException {@code room.no-presenters}; or {@code invalid} with a violation of the first who is
     *     unknown or breaks a rule, such as {@code add[3]}, with the code that entering them alone would have
     */
    public ListChange change(Caller caller, UUID roomId, RoomRole role, ListEdit edit, boolean dryRun) {
        RoomRights rights = requireHeld(caller, roomId);
        Set<UUID> named = new HashSet<>(edit.add());
        named.addAll(edit.remove());
        Map<UUID, PrincipalRef> known = known(caller, rights, role, named);
        principals.requireAllIn(edit, known);
        return editor.change(
                caller,
                rights,
                new RoleEditor.Edit(role, edit.added(known), edit.removed(known)),
                (one, code, message) -> edit.refuseAdded(one.id(), code, message),
                dryRun);
    }

    private PrincipalRef require(Caller caller, RoomRights rights, RoomRole role, UUID principalId) {
        PrincipalRef principal =
                known(caller, rights, role, Set.of(principalId)).get(principalId);
        if (principal == null) {
            throw Principals.notFound();
        }
        return principal;
    }

    /**
     * Those of some principals of whom the caller may know: who could be entered, who is entered, and whom they may look
     * up. Anybody else does not exist for them, or a manager could try who there is beyond the wall (R-CAT-6).
     */
    private Map<UUID, PrincipalRef> known(Caller caller, RoomRights rights, RoomRole role, Set<UUID> ids) {
        Map<UUID, PrincipalRef> found = principals.findAll(ids);
        Set<Long> hidden = new HashSet<>();
        found.values().forEach(principal -> hidden.add(principal.internalId()));
        if (!rights.administrator()) {
            hidden.removeAll(scopes.inScope(rights.room().categoryInternalId(), List.copyOf(hidden)));
            hidden.removeAll(repository
                    .entered(rights.room().internalId(), role, List.copyOf(hidden))
                    .keySet());
            hidden.removeAll(principals.visible(caller, hidden));
            found.values().removeIf(principal -> hidden.contains(principal.internalId()));
        }
        return found;
    }

    /** The rights of somebody who manages a room whose lists nobody else changes meanwhile. */
    private RoomRights requireHeld(Caller caller, UUID roomId) {
        long room = access.now().requireManager(caller, roomId).room().internalId();
        repository.hold(room);
        return access.now().requireManager(caller, roomId);
    }
}
