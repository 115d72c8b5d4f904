package org.stoachat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.Caller;

/** Denials reach the log, equal ones of a minute as one entry. */
class DenialsTest {

    private static Core core;
    private static World world;

    private final Denials denials = core.get(Denials.class);
    private final AuditEntries entries = core.get(AuditEntries.class);

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private List<AuditRow> of(World.Somebody actor) {
        AuditFilter filter = new AuditFilter(null, null, actor.publicId(), null, null, null, null);
        return core.inTransaction(() -> entries.find(filter, null, 500)).items();
    }

    @Test
    void equalDenialsAreOneEntryWithTheirNumberAlsoAtOnce() {
        World.Somebody dora = world.user("Dora");
        UUID room = UUID.randomUUID();
        CompletableFuture<?>[] all = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 250; i++) {
                        denials.denied(dora.caller(), "room.delete", AuditTarget.of("room", room), "admin.required");
                        if (i % 50 == 0) {
                            denials.flush();
                        }
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        denials.flush();
        List<AuditRow> rows = of(dora);
        assertEquals(1, rows.size(), rows::toString);
        AuditRow row = rows.get(0);
        assertEquals(2_000, row.count());
        assertEquals("denied", row.outcome());
        assertEquals(new AuditRow.Actor(dora.publicId(), "Dora"), row.actor());
        assertEquals("192.0.2.1", row.address());
        assertEquals(AuditTarget.of("room", room), row.target());
        assertEquals("admin.required", row.after().asJsonObject().getString("code"));
    }

    @Test
    void differentDenialsAreDifferentEntries() {
        World.Somebody emil = world.user("Emil");
        AuditTarget here = AuditTarget.of("room", UUID.randomUUID());
        denials.denied(emil.caller(), "room.delete", here, "admin.required");
        denials.denied(emil.caller(), "room.update", here, "admin.required");
        denials.denied(emil.caller(), "room.update", here, "room.not-manager");
        denials.denied(emil.caller(), "room.update", AuditTarget.NONE, "room.not-manager");
        denials.denied(emil.caller(), "room.update", AuditTarget.of("room", UUID.randomUUID()), "room.not-manager");
        denials.flush();
        assertEquals(5, of(emil).size());
        denials.flush();
        assertEquals(5, of(emil).stream().mapToInt(AuditRow::count).sum());
    }

    @Test
    void aFloodOfDifferentDenialsIsBounded() {
        World.Somebody flora = world.user("Flora");
        for (int i = 0; i < 1_000; i++) {
            denials.denied(
                    flora.caller(), "category.delete", AuditTarget.of("category", UUID.randomUUID()), "admin.required");
        }
        denials.flush();
        List<AuditRow> rows = of(flora);
        assertEquals(DenialMemory.MOST_OF_ONE + 1, rows.size());
        AuditRow more = rows.stream()
                .filter(row -> row.action().equals("denials.more"))
                .findFirst()
                .orElseThrow();
        assertEquals(1_000 - DenialMemory.MOST_OF_ONE, more.count());
    }

    @Test
    void whoHasNotSignedInIsToldByAddress() {
        AuditTarget name = AuditTarget.named("signInName", "x".repeat(1_000));
        denials.denied(Caller.anonymous("192.0.2.8"), "signIn.signIn", name, "sign-in.failed");
        denials.denied(Caller.anonymous("192.0.2.9"), "signIn.signIn", name, "sign-in.failed");
        denials.flush();
        AuditFilter filter = new AuditFilter(null, null, null, null, "signInName", "x".repeat(64), null);
        List<AuditRow> rows =
                core.inTransaction(() -> entries.find(filter, null, 50)).items();
        assertEquals(
                List.of("192.0.2.8", "192.0.2.9"),
                rows.stream().map(AuditRow::address).sorted().toList());
        assertEquals(null, rows.get(0).actor());
    }
}
