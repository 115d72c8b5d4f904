package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/**
 * Who holds which of the five administrative roles (product.md §4). Administrators give and take them; nobody gives
 * themselves one, and the last administrator keeps theirs.
 */
@Stateless
@Boundary
public class AdministrativeRoleService {

    @Inject
    private Administrators administrators;

    @Inject
    private AdministratorRepository repository;

    @Inject
    private Principals principals;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RightsChanged> rightsChanged;

    /**
     * Those who hold roles, by name; disabled ones too.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<RoleHolder> holders(Caller caller, String cursor, int limit) {
        administrators.require(
                caller,
                AdministrativeRole.ADMINISTRATOR,
                AdministrativeRole.USER_ADMINISTRATOR,
                AdministrativeRole.AUDITOR);
        return Cursor.page(
                repository.list(Cursor.parse(cursor), Cursor.limit(limit) + 1),
                limit,
                AdministratorRepository.Listed::place,
                AdministratorRepository.Listed::holder);
    }

    /**
     * Gives a user a role; without effect when they hold it already.
     *
     * @throws DeniedException {@code admin.required}, or {@code role.not-to-oneself}
     * @throws NotFoundException {@code principal.not-found}
     * @throws RejectedException {@code role.users-only} for groups and containers
     */
    public void grant(Caller caller, UUID userId, AdministrativeRole role) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        PrincipalRef user = requireUser(userId);
        if (user.internalId() == caller.userId()) {
            throw new DeniedException("role.not-to-oneself", "Nobody gives themselves a role.");
        }
        repository.takeTurn();
        if (!repository.has(user.internalId(), role)) {
            repository.add(user.internalId(), role);
            changed(caller, "role.grant", user, null, role);
        }
    }

    /**
     * Takes a role from a user; without effect when they do not hold it. One's own may be given up.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code principal.not-found}
     * @throws RejectedException {@code role.users-only} for groups and containers
     * @throws ConflictException {@code administrator.last}
     */
    public void revoke(Caller caller, UUID userId, AdministrativeRole role) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        PrincipalRef user = requireUser(userId);
        repository.takeTurn();
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        if (repository.has(user.internalId(), role)) {
            if (role == AdministrativeRole.ADMINISTRATOR) {
                administrators.requireAnotherThan(user.internalId());
            }
            repository.remove(user.internalId(), role);
            changed(caller, "role.revoke", user, role, null);
        }
    }

    private PrincipalRef requireUser(UUID id) {
        PrincipalRef principal = principals.require(id);
        if (principal.kind() != PrincipalKind.USER) {
            throw new RejectedException(
                    "role.users-only",
                    "Only users hold administrative roles; " + principal.displayName() + " is a "
                            + principal.kind().code() + ".");
        }
        return principal;
    }

    private void changed(
            Caller caller, String action, PrincipalRef user, AdministrativeRole before, AdministrativeRole after) {
        audit.record(caller, action, AuditTarget.of("user", user.id()), code(before), code(after));
        rightsChanged.fire(new RightsChanged("administrative-role", null, null, user.internalId()));
    }

    private static String code(AdministrativeRole role) {
        return role == null ? null : role.code();
    }
}
