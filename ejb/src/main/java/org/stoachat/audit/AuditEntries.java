package org.stoachat.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.stoachat.common.Cursor;
import org.stoachat.common.NewestFirst;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/** What is in the audit log, for concepts that judge who may read it. */
@ApplicationScoped
public class AuditEntries {

    @Inject
    private AuditRepository repository;

    /**
     * A page of entries, newest first.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<AuditRow> find(AuditFilter filter, String cursor, int limit) {
        int asked = Cursor.limit(limit);
        List<AuditRow> rows = repository.find(filter, NewestFirst.parse(cursor), asked + 1);
        return Cursor.page(rows, asked, row -> new NewestFirst(row.occurredAt(), row.id()).cursor(), row -> row);
    }
}
