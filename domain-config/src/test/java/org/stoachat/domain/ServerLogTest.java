package org.stoachat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @Test
    void ourOwnMessageIsShownWholeAndWithoutItsTrace() {
        String log =
                """
                [2026-11-22] [SEVERE] [] [[
                  Exception while loading the app
                java.lang.RuntimeException: EJB Container initialization error
                \tat com.sun.A.b(A.java:1)
                Caused by: java.lang.IllegalStateException: STOA-1003 the schema could not be brought up to date. Failed

                Message    : Table "X" not found
                Line       : 12
                \tat org.stoachat.admin.Migrations.migrate(Migrations.java:44)
                Caused by: org.flywaydb.core.api.FlywayException: Failed
                \tat org.flywaydb.A.b(A.java:1)
                ]]
                """;
        assertEquals(
                List.of(
                        "  STOA-1003 the schema could not be brought up to date. Failed",
                        "  Message    : Table \"X\" not found",
                        "  Line       : 12"),
                ServerLog.explain(log).lines().toList());
    }

    @Test
    void elseTheDeepestCause() {
        String log =
                """
                java.lang.RuntimeException: outer
                \tat a.A.b(A.java:1)
                Caused by: a.B: middle
                \tat a.B.b(B.java:1)
                Caused by: a.C: inner
                \tat a.C.b(C.java:1)
                """;
        assertEquals("  a.C: inner", ServerLog.explain(log));
    }

    @Test
    void elseASevereRecord() {
        assertEquals("  No room", ServerLog.explain("[x] [SEVERE] [] [[\n  No room]]\n[x] [INFO] [[\n fine]]\n"));
    }

    @Test
    void onlyWhatCameSinceTheMarkCounts(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("server.log");
        ServerLog log = new ServerLog(file);
        log.mark();
        Files.writeString(file, "Exception while loading the app : old\n");
        assertTrue(log.showsFailedApplication());
        log.mark();
        assertFalse(log.showsFailedApplication());
        Files.writeString(file, "Exception while loading the app : new\n", StandardOpenOption.APPEND);
        assertTrue(log.showsFailedApplication());
    }

    @Test
    void aLogThatBeganAnewIsReadFromItsStart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("server.log");
        Files.writeString(file, "much that was logged before the mark\n".repeat(10));
        ServerLog log = new ServerLog(file);
        log.mark();
        Files.writeString(file, "Exception while loading the app\n");
        assertTrue(log.showsFailedApplication());
    }
}
