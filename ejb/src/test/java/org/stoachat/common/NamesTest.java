package org.stoachat.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-CAT-1, R-ROOM-1: what names may be made of. */
class NamesTest {

    private static String refusal(String text) {
        return assertThrows(RejectedException.class, () -> Names.name("name", text))
                .violations()
                .get(0)
                .code();
    }

    /** Blanks as they are, blanks once they are decomposed, and what shows nothing at all. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "\u00a0", "\u2007 \u202f", "\u3000", "\u0301", "\u200b", "\u3164", "\uffa0 \u2800"})
    void names_of_blanks_only_are_missing(String text) {
        assertEquals("missing", refusal(text));
    }

    @Test
    void names_that_cannot_be_seen_as_they_are_and_long_ones_are_refused() {
        assertEquals("unfit", refusal("Harbour\u202eegdirb"));
        assertEquals("unfit", refusal("Har\nbour"));
        assertEquals("too-long", refusal("x".repeat(Names.LONGEST + 1)));
    }

    @Test
    void names_lose_the_blanks_at_their_ends_alone() {
        assertEquals("Harbour  bridge", Names.name("name", " Harbour  bridge\t"));
        assertEquals("x".repeat(Names.LONGEST), Names.name("name", " " + "x".repeat(Names.LONGEST)));
    }
}
