package org.stoachat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stoachat.admin.CatalogService;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;

/** The core in tests behaves as on a server: real rows, and a failure takes back what its transaction did. */
class CoreTest {

    @Test
    void boundaries_judge_and_transactions_are_taken_back() {
        try (Core core = Core.start()) {
            assertThrows(DeniedException.class, () -> core.get(CatalogService.class)
                    .categoryNames(Caller.anonymous("127.0.0.1")));
            AuditLog log = core.get(AuditLog.class);
            core.inTransaction(() -> {
                log.record(Caller.server(), "test.done", new AuditTarget("test", "1"), null, null);
                return null;
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> core.inTransaction(() -> {
                        log.record(Caller.server(), "test.undone", new AuditTarget("test", "2"), null, null);
                        throw new IllegalStateException("undone");
                    }));
            World world = new World(core);
            assertEquals(
                    List.of(),
                    core.get(CatalogService.class)
                            .categoryNames(world.administrator("Ada").caller()));
            assertEquals(List.of("test.done"), core.query("SELECT action FROM audit_entry"));
        }
    }
}
