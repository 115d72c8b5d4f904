package org.stoachat.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.stoachat.audit.AuditEntries;
import org.stoachat.audit.AuditFilter;
import org.stoachat.audit.AuditRow;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Administrators;

/** Shows the audit log to administrators and auditors (product.md §4). */
@Stateless
@Boundary
public class AuditService {

    @Inject
    private Administrators administrators;

    @Inject
    private AuditEntries entries;

    /**
     * A page of entries, newest first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<AuditRow> findEntries(Caller caller, AuditFilter filter, String cursor, int limit) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        return entries.find(filter, cursor, limit);
    }
}
