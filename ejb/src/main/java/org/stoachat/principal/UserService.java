package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Names;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/**
 * Keeps local users. Those of a directory are changed there; only whether they are shut out is decided here. User
 * administrators change nobody who holds an administrative role, except themselves.
 */
@Stateless
@Boundary
public class UserService {

    @Inject
    private DirectoryAccess access;

    @Inject
    private Administrators administrators;

    @Inject
    private PrincipalRepository repository;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private Entries entries;

    @Inject
    private Passwords passwords;

    /**
     * Adds a user.
     *
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException {@code invalid} with the violation of a field
     * @throws ConflictException {@code name.unavailable} when the sign-in name is taken
     */
    public PrincipalDetails create(Caller caller, UserDraft draft) {
        access.requireEditor(caller);
        String displayName = Names.name("displayName", draft.displayName());
        String signInName = UserFields.signInName(draft.signInName());
        String hash = hash(draft.password());
        Principal user =
                new Principal(PrincipalKind.USER, displayName, entries.container(draft.location()), Instant.now());
        user.disable(Boolean.TRUE.equals(draft.disabled()));
        repository.add(user);
        UserAccount account = new UserAccount(user.id(), signInName);
        account.receiveAt(UserFields.mail(draft.mail()));
        account.workFor(UserFields.company(draft.company()));
        repository.add(account);
        repository.flush();
        if (hash != null) {
            keepPassword(user, hash);
        }
        return entries.created(caller, user);
    }

    /**
     * Changes a user. A new password ends their sessions, as disabling does: everywhere within a minute.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code user.not-found}
     * @throws RejectedException {@code invalid} with the violation of a field
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}, {@code name.unavailable} when the
     *     sign-in name is taken, {@code administrator.last}
     */
    public PrincipalDetails change(Caller caller, UUID id, UserDraft draft, Integer expectedVersion) {
        access.requireEditor(caller);
        String hash = hash(draft.password());
        Principal user = entries.require(id, PrincipalKind.USER, expectedVersion);
        access.requireEditorOf(caller, user.id());
        if (draft.needsLocal()) {
            entries.requireLocal(user);
        }
        PrincipalDetails before = directory.details(user.id());
        boolean moved = draft.location() != null && user.moveTo(entries.container(draft.location()));
        boolean turned = draft.disabled() != null && turn(user, draft.disabled());
        if (describe(user, draft) || moved || turned || draft.password() != null) {
            user.changed(Instant.now());
        }
        repository.flush();
        if (draft.password() != null) {
            keepPassword(user, hash);
        }
        if (user.version() == before.version()) {
            return before;
        }
        if (moved || turned) {
            entries.affiliationsChanged(user.id());
        }
        return entries.changed(caller, draft.password() == null ? "update" : "password", user, before);
    }

    /**
     * Deletes a user, with their policy, roles, memberships and entries in lists, which the audit log keeps. Whoever has
     * posted, is named in posts or has created rooms is disabled instead.
     *
     * @param expectedVersion the version that the caller has seen; {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code user.not-found}
     * @throws ConflictException {@code version.stale}, {@code principal.not-local}, {@code principal.in-use}, {@code
     *     administrator.last}
     */
    public void delete(Caller caller, UUID id, Integer expectedVersion) {
        access.requireEditor(caller);
        Principal user = entries.require(id, PrincipalKind.USER, expectedVersion);
        access.requireEditorOf(caller, user.id());
        entries.requireLocal(user);
        administrators.requireAnotherThan(user.id());
        DeletedUser before = new DeletedUser(directory.details(user.id()), repository.taken(user.id()));
        entries.delete(caller, user, before);
    }

    private String hash(String password) {
        return password == null || UserFields.password(password).isEmpty() ? null : passwords.hash(password);
    }

    private void keepPassword(Principal user, String hash) {
        repository.keepPassword(user.id(), hash, InstantConverter.toColumn(Instant.now()));
    }

    private boolean turn(Principal user, boolean disabled) {
        if (disabled && !user.isDisabled()) {
            administrators.requireAnotherThan(user.id());
            repository.endSessions(user.id());
        }
        return user.disable(disabled);
    }

    private boolean describe(Principal user, UserDraft draft) {
        UserAccount account = repository.account(user.id());
        boolean other = draft.displayName() != null && user.rename(Names.name("displayName", draft.displayName()));
        other |= draft.signInName() != null && account.signInAs(UserFields.signInName(draft.signInName()));
        other |= draft.mail() != null && account.receiveAt(UserFields.mail(draft.mail()));
        other |= draft.company() != null && account.workFor(UserFields.company(draft.company()));
        return other;
    }
}
