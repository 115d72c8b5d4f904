package org.stoachat.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheddingTest {

    @ParameterizedTest
    @CsvSource({
        "0, NOTHING",
        "499, NOTHING",
        "500, TYPING",
        "1999, TYPING",
        "2000, PRESENCE",
        "4999, PRESENCE",
        "5000, PARTICIPANTS",
        "20000, PARTICIPANTS"
    })
    void moreIsLeftOutTheMoreWaits(int waiting, Shedding level) {
        assertEquals(level, Shedding.at(waiting));
    }

    @Test
    void typingGoesFirstThenPresenceThenParticipants() {
        assertFalse(Shedding.NOTHING.sheds(Shedding.NOTHING));
        assertFalse(Shedding.NOTHING.sheds(Shedding.TYPING));
        assertTrue(Shedding.TYPING.sheds(Shedding.TYPING));
        assertFalse(Shedding.TYPING.sheds(Shedding.PRESENCE));
        assertTrue(Shedding.PRESENCE.sheds(Shedding.TYPING));
        assertFalse(Shedding.PRESENCE.sheds(Shedding.PARTICIPANTS));
        assertTrue(Shedding.PARTICIPANTS.sheds(Shedding.PRESENCE));
    }
}
