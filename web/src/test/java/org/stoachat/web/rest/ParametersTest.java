package org.stoachat.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

class ParametersTest {

    private static final String ID = "5f0e0000-0000-4000-8000-000000000003";

    @Test
    void readsIdentifiers() {
        assertEquals(UUID.fromString(ID), Parameters.id(ID, "room"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1-1-1-1-1", "5f0e000000004000800000000000003", "5f0e0000-0000-4000-8000-00000000000g"})
    void aMalformedIdentifierIsUnknown(String text) {
        NotFoundException refusal = assertThrows(NotFoundException.class, () -> Parameters.id(text, "room"));
        assertEquals("room.not-found", refusal.code());
    }

    @Test
    void readsSequences() {
        assertEquals(0, Parameters.sequence("after", "0"));
        assertEquals(999_999_999_999_999L, Parameters.sequenceInPath("999999999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "x", "9999999999999999", "\u0661"})
    void refusesOtherSequencesByName(String text) {
        RejectedException refusal = assertThrows(RejectedException.class, () -> Parameters.sequence("after", text));
        assertEquals("after", refusal.violations().get(0).field());
        assertEquals("malformed", refusal.violations().get(0).code());
        assertThrows(NotFoundException.class, () -> Parameters.sequenceInPath(text));
    }

    @Test
    void readsTimesWithAnyOffset() {
        assertEquals(Instant.parse("2026-11-22T09:30:00Z"), Parameters.time("at", "2026-11-22T10:30:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22", "2026-11-22T10:30:00", "+12026-11-22T10:30:00Z", "0000-01-01T00:00:00Z"})
    void refusesOtherTimes(String text) {
        assertThrows(RejectedException.class, () -> Parameters.time("at", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.0", "99999999999"})
    void refusesLimitsThatAreNoNumbers(String text) {
        assertThrows(RejectedException.class, () -> Parameters.limit(text));
    }

    @Test
    void refusesEndlessSearches() {
        assertEquals("x".repeat(256), Parameters.search("q", "x".repeat(256)));
        assertThrows(RejectedException.class, () -> Parameters.search("q", "x".repeat(257)));
    }
}
