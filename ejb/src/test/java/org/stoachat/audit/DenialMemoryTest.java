package org.stoachat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.common.Caller;

/** Equal denials of a minute are gathered, different ones bounded. */
class DenialMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DenialMemory memory = new DenialMemory();

    private static Caller user(long id) {
        return new Caller(id, UUID.randomUUID(), "User " + id, "192.0.2." + id % 100);
    }

    private void deny(Caller caller, String target, Instant at) {
        memory.add(caller, Denial.of(caller, "room.delete", new AuditTarget("room", target), "admin.required"), at);
    }

    private List<DenialMemory.Waiting> write() {
        List<DenialMemory.Waiting> waiting = memory.waiting();
        waiting.forEach(part -> memory.written(part, 7L));
        return waiting;
    }

    @Test
    void whatIsWrittenAlreadyIsOnlyRaised() {
        deny(user(1), "a", NOON);
        deny(user(1), "a", NOON);
        List<DenialMemory.Waiting> first = write();
        assertEquals(1, first.size());
        assertEquals(2, first.get(0).count());
        assertEquals(null, first.get(0).entryId());
        deny(user(1), "a", NOON.plusSeconds(30));
        List<DenialMemory.Waiting> again = write();
        assertEquals(7L, again.get(0).entryId());
        assertEquals(1, again.get(0).count());
        assertTrue(memory.waiting().isEmpty());
    }

    @Test
    void whatCameWhileItWasWrittenWaits() {
        deny(user(1), "a", NOON);
        List<DenialMemory.Waiting> first = memory.waiting();
        deny(user(1), "a", NOON);
        first.forEach(part -> memory.written(part, 7L));
        assertEquals(1, memory.waiting().get(0).count());
    }

    @Test
    void aMinuteLaterTheSameIsAnotherEntry() {
        deny(user(1), "a", NOON);
        write();
        memory.forget(NOON.plusSeconds(59));
        deny(user(1), "a", NOON.plusSeconds(59));
        assertEquals(7L, write().get(0).entryId());
        memory.forget(NOON.plusSeconds(60));
        deny(user(1), "a", NOON.plusSeconds(60));
        assertEquals(null, write().get(0).entryId());
    }

    @Test
    void whatIsNotWrittenIsNotForgotten() {
        deny(user(1), "a", NOON);
        memory.forget(NOON.plusSeconds(3_600));
        assertEquals(1, memory.waiting().size());
    }

    @Test
    void oneWhoTriesVeryMuchHidesNobodyElse() {
        for (int i = 0; i < 5_000; i++) {
            deny(user(1), "target " + i, NOON);
        }
        deny(user(2), "a", NOON);
        List<DenialMemory.Waiting> waiting = memory.waiting();
        assertEquals(DenialMemory.MOST_OF_ONE + 2, waiting.size());
        assertEquals(
                5_001, waiting.stream().mapToInt(DenialMemory.Waiting::count).sum());
    }

    @Test
    void manyWhoTryAreBoundedTogether() {
        for (int i = 0; i < 5_000; i++) {
            deny(user(i + 1), "a", NOON);
        }
        List<DenialMemory.Waiting> waiting = memory.waiting();
        assertEquals(DenialMemory.MOST + 1, waiting.size());
        assertEquals(
                5_000, waiting.stream().mapToInt(DenialMemory.Waiting::count).sum());
    }
}
