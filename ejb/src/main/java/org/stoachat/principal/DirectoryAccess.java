package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;

/** Judges who reads and who edits people, groups and containers (product.md §4). */
@ApplicationScoped
class DirectoryAccess {

    private static final AdministrativeRole[] EDITORS = {
        AdministrativeRole.ADMINISTRATOR, AdministrativeRole.USER_ADMINISTRATOR
    };
    private static final AdministrativeRole[] READERS = {
        AdministrativeRole.ADMINISTRATOR, AdministrativeRole.USER_ADMINISTRATOR, AdministrativeRole.AUDITOR
    };

    @Inject
    private Administrators administrators;

    @Inject
    private StandingRepository standings;

    boolean readsAll(Caller caller) {
        return administrators.has(caller, READERS);
    }

    /**
     * Lets those through who see everybody.
     *
     * @throws DeniedException {@code admin.required}
     */
    void requireReader(Caller caller) {
        administrators.require(caller, READERS);
    }

    /**
     * Lets those through who edit people.
     *
     * @throws DeniedException {@code admin.required}
     */
    void requireEditor(Caller caller) {
        administrators.require(caller, EDITORS);
    }

    /**
     * Who holds an administrative role is changed by administrators and by themselves alone: otherwise whoever may set
     * passwords could take any role.
     *
     * @throws DeniedException {@code admin.required}
     */
    void requireEditorOf(Caller caller, long userId) {
        if (caller.userId() != userId && !standings.read(userId).roles().isEmpty()) {
            administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        }
    }
}
