package org.stoachat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.admin.AuditService;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Json;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/** The log is read newest first, page by page, by its filters, by those who may; what is too old goes. */
class AuditEntriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Core core;
    private static World world;

    private World.Somebody hanna;
    private World.Somebody igor;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() {
        core.execute("DELETE FROM audit_entry");
        core.execute("DELETE FROM setting");
        hanna = world.administrator("Hanna");
        igor = world.user("Igor");
    }

    private void write(Instant at, World.Somebody actor, String action, AuditTarget target) {
        core.inTransaction(() -> {
            core.get(AuditRepository.class).add(AuditEntry.done(at, actor.caller(), action, target, null, null));
            return null;
        });
    }

    private List<AuditRow> find(AuditFilter filter) {
        return find(filter, null, 500).items();
    }

    private Page<AuditRow> find(AuditFilter filter, String cursor, int limit) {
        return core.get(AuditService.class).findEntries(hanna.caller(), filter, cursor, limit);
    }

    @Test
    void pagesFollowEachOtherAlsoWithinOneMillisecond() {
        for (int i = 0; i < 40; i++) {
            write(NOON.plusMillis(i / 15), igor, "room.create", AuditTarget.NONE);
        }
        List<Long> ids = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        String cursor = null;
        do {
            Page<AuditRow> page = find(AuditFilter.ALL, cursor, 7);
            page.items().forEach(row -> {
                ids.add(row.id());
                times.add(row.occurredAt());
            });
            cursor = page.next();
        } while (cursor != null);
        assertEquals(40, ids.size());
        assertEquals(40, new HashSet<>(ids).size());
        assertEquals(times.stream().sorted((a, b) -> b.compareTo(a)).toList(), times);
    }

    @Test
    void eachFilterLetsThroughWhatItSays() {
        UUID room = UUID.randomUUID();
        write(NOON, igor, "room.create", AuditTarget.of("room", room));
        write(NOON.plusSeconds(1), hanna, "room.create", AuditTarget.of("room", UUID.randomUUID()));
        write(NOON.plusSeconds(2), hanna, "category.update", AuditTarget.of("category", room));
        Denials denials = core.get(Denials.class);
        denials.denied(igor.caller(), "room.delete", AuditTarget.of("room", room), "admin.required");
        denials.flush();

        assertEquals(4, find(AuditFilter.ALL).size());
        assertEquals(
                3,
                find(new AuditFilter(NOON.plusSeconds(1), null, null, null, null, null, null))
                        .size());
        assertEquals(
                1,
                find(new AuditFilter(null, NOON.plusSeconds(1), null, null, null, null, null))
                        .size());
        assertEquals(
                2,
                find(new AuditFilter(null, null, igor.publicId(), null, null, null, null))
                        .size());
        assertEquals(
                0,
                find(new AuditFilter(null, null, UUID.randomUUID(), null, null, null, null))
                        .size());
        assertEquals(
                2,
                find(new AuditFilter(null, null, null, "room.create", null, null, null))
                        .size());
        assertEquals(
                3,
                find(new AuditFilter(null, null, null, null, "room", null, null))
                        .size());
        assertEquals(
                3,
                find(new AuditFilter(null, null, null, null, null, room.toString(), null))
                        .size());
        assertEquals(
                1,
                find(new AuditFilter(null, null, null, null, null, null, AuditOutcome.DENIED))
                        .size());
        AuditFilter all = new AuditFilter(
                NOON, NOON.plusSeconds(1), igor.publicId(), "room.create", "room", room.toString(), AuditOutcome.DONE);
        assertEquals(1, find(all).size());
    }

    @Test
    void statesAreJson() {
        Caller caller = hanna.caller();
        AuditTarget target = AuditTarget.of("room", UUID.randomUUID());
        core.inTransaction(() -> {
            core.get(AuditLog.class).record(caller, "room.update", target, Map.of("name", "Old \"one\""), List.of(1));
            return null;
        });
        AuditRow row = find(AuditFilter.ALL).get(0);
        assertEquals("Old \"one\"", row.before().asJsonObject().getString("name"));
        assertEquals(JsonValue.ValueType.ARRAY, row.after().getValueType());
        String json = Json.write(row);
        assertTrue(json.contains("\"after\":[1]"), json);
        assertTrue(json.contains("\"before\":{\"name\":\"Old \\\"one\\\"\"}"), json);
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        assertThrows(
                IllegalStateException.class,
                () -> core.inTransaction(() -> {
                    core.get(AuditLog.class).record(hanna.caller(), "room.update", AuditTarget.NONE, null, null);
                    throw new IllegalStateException("rolled back");
                }));
        assertEquals(List.of(), find(AuditFilter.ALL));
    }

    /** product.md §4: administrators and auditors. */
    @Test
    void onlyAdministratorsAndAuditorsRead() {
        AuditService service = core.get(AuditService.class);
        World.Somebody officer = world.user("Olga");
        World.Somebody auditor = world.user("Aude");
        String role = "INSERT INTO administrative_role (principal_id, role) VALUES (?1, ?2)";
        core.execute(role, officer.id(), "complianceOfficer");
        core.execute(role, auditor.id(), "auditor");
        service.findEntries(auditor.caller(), AuditFilter.ALL, null, 50);
        for (World.Somebody other : List.of(igor, officer)) {
            assertThrows(DeniedException.class, () -> service.findEntries(other.caller(), AuditFilter.ALL, null, 50));
        }
    }

    @Test
    void wrongCursorsAndLimitsAreRefused() {
        assertThrows(RejectedException.class, () -> find(AuditFilter.ALL, "nonsense", 50));
        assertThrows(RejectedException.class, () -> find(AuditFilter.ALL, "NyBub29u", 50));
        assertThrows(RejectedException.class, () -> find(AuditFilter.ALL, null, 0));
        assertThrows(RejectedException.class, () -> find(AuditFilter.ALL, null, 501));
    }

    @Test
    void entriesGoAfterTheDaysThatTheSettingSays() {
        AuditSweep sweep = core.get(AuditSweep.class);
        Instant now = Instant.now();
        for (int days : List.of(0, 29, 31, 364, 366)) {
            write(now.minus(Duration.ofDays(days)), igor, "room.create", AuditTarget.NONE);
        }
        sweep.sweep();
        assertEquals(4, find(AuditFilter.ALL).size());
        core.execute("INSERT INTO setting (name, setting_value, version) VALUES (?1, N'30', 0)", AuditSweep.SETTING);
        sweep.sweep();
        assertEquals(2, find(AuditFilter.ALL).size());
    }

    @Test
    void manyEntriesGoInBatches() {
        List<AuditEntry> old = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            old.add(AuditEntry.done(
                    Instant.now().minus(Duration.ofDays(400)),
                    igor.caller(),
                    "room.create",
                    AuditTarget.NONE,
                    null,
                    null));
        }
        core.get(AuditRepository.class).addAll(old);
        assertEquals(
                AuditRepository.ENTRIES_A_SWEEP,
                core.get(AuditRepository.class).removeBefore(Instant.now().minus(Duration.ofDays(365))));
        core.get(AuditSweep.class).sweep();
        assertEquals(List.of(), find(AuditFilter.ALL));
    }
}
