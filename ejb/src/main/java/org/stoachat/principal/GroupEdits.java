package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/**
 * Changes who is in a group, without a word to anybody: whoever lets it stand audits and numbers it, whoever only wants
 * to see what it would do takes it back with the transaction.
 */
@ApplicationScoped
public class GroupEdits {

    @Inject
    private DirectoryAccess access;

    @Inject
    private Principals principals;

    @Inject
    private Entries entries;

    @Inject
    private GroupMemberRepository repository;

    @Inject
    private SetClosure closure;

    /** Who came that was no direct member, and who went that was one. */
    public record Moved(List<PrincipalRef> added, List<PrincipalRef> removed) {

        /** How many they are. */
        public MembersChanged count() {
            return new MembersChanged(added.size(), removed.size());
        }
    }

    /**
     * Adds and removes members. Other changes of the group wait until the end of the transaction.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found}
     * @throws RejectedException {@code invalid} with the violation {@code principal.not-found} of the first who is unknown
     * @throws ConflictException {@code principal.not-local}
     */
    public GroupEdit hold(Caller caller, UUID groupId, ListEdit edit) {
        PrincipalRef group = group(caller, groupId);
        Map<UUID, PrincipalRef> known = principals.requireAll(edit);
        return hold(new GroupEdit(group, edit.added(known), edit.removed(known), edit::refuseAdded));
    }

    /**
     * Adds a member, likewise.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws ConflictException {@code principal.not-local}
     */
    public GroupEdit holdToAdd(Caller caller, UUID groupId, UUID memberId) {
        PrincipalRef group = group(caller, groupId);
        return hold(new GroupEdit(group, List.of(principals.require(memberId)), List.of(), GroupEdits::refuse));
    }

    /**
     * Removes a direct member, likewise.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code group.not-found} or {@code principal.not-found}
     * @throws ConflictException {@code principal.not-local}
     */
    public GroupEdit holdToRemove(Caller caller, UUID groupId, UUID memberId) {
        PrincipalRef group = group(caller, groupId);
        return hold(new GroupEdit(group, List.of(), List.of(principals.require(memberId)), GroupEdits::refuse));
    }

    private PrincipalRef group(Caller caller, UUID groupId) {
        access.requireEditor(caller);
        Principal group = entries.require(groupId, PrincipalKind.GROUP);
        entries.requireLocal(group);
        return group.ref();
    }

    private GroupEdit hold(GroupEdit edit) {
        if (edit.named().anyMatch(GroupEdits::isGroup)) {
            closure.begin();
        }
        repository.takeTurn(edit.group().internalId());
        return edit;
    }

    /**
     * Makes a change that is held by the transaction. Who is in the group already, or not at all, has no effect.
     *
     * @throws RejectedException as the change refuses {@code group.no-containers} and {@code group.cycle}; {@code
     *     group.too-many-ways}
     */
    public Moved make(GroupEdit edit) {
        long group = edit.group().internalId();
        Set<Long> members = repository.membersAmong(group, ids(edit.named()));
        List<PrincipalRef> added = edit.add().stream()
                .filter(principal -> !members.contains(principal.internalId()))
                .toList();
        List<PrincipalRef> removed = edit.remove().stream()
                .filter(principal -> members.contains(principal.internalId()))
                .toList();
        refuseUnfit(edit, added);
        repository.remove(group, ids(removed.stream()));
        repository.add(group, ids(added.stream()));
        closure.unnest(ids(removed.stream().filter(GroupEdits::isGroup)), group);
        closure.nest(ids(added.stream().filter(GroupEdits::isGroup)), group);
        return new Moved(added, removed);
    }

    private void refuseUnfit(GroupEdit edit, List<PrincipalRef> added) {
        for (PrincipalRef principal : added) {
            if (principal.kind() == PrincipalKind.CONTAINER) {
                throw edit.refusal()
                        .of(
                                principal.id(),
                                "group.no-containers",
                                principal.displayName()
                                        + " is a container; only users and groups are members of groups.");
            }
        }
        closure.findCycle(
                        ids(added.stream().filter(GroupEdits::isGroup)),
                        edit.group().internalId())
                .ifPresent(id -> {
                    PrincipalRef outer = added.stream()
                            .filter(principal -> principal.internalId() == id)
                            .findFirst()
                            .orElseThrow();
                    throw edit.refusal().of(outer.id(), "group.cycle", cycle(edit.group(), outer));
                });
    }

    private static String cycle(PrincipalRef group, PrincipalRef outer) {
        return group.internalId() == outer.internalId()
                ? group.displayName() + " cannot be a member of itself."
                : outer.displayName() + " cannot be a member of " + group.displayName() + ", because "
                        + group.displayName() + " is in " + outer.displayName() + ", directly or through groups.";
    }

    private static RejectedException refuse(UUID id, String code, String message) {
        return new RejectedException(code, message);
    }

    private static boolean isGroup(PrincipalRef principal) {
        return principal.kind() == PrincipalKind.GROUP;
    }

    private static List<Long> ids(Stream<PrincipalRef> principals) {
        return principals.map(PrincipalRef::internalId).toList();
    }
}
